namespace Training.Application.Timetable.Sheets;

/// <summary>The tables of timetable sheets.</summary>
internal interface ITimetableSheetsDb
{
    DbSet<TimetableSheet> TimetableSheets { get; }
    DbSet<SheetLine> SheetLines { get; }
}
