using Training.Application.Assessment.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>The tables of the sheets. Nothing outside this folder reads them: there is <see cref="IPublishedMarks"/>.</summary>
internal interface ISheetsDb
{
    DbSet<GradeSheet> GradeSheets { get; }
    DbSet<SheetStep> SheetSteps { get; }
    DbSet<MarkEntry> MarkEntries { get; }
}

internal static class Ledger
{
    /// <summary>The lines that count: of each person in each sheet the one with none after it.</summary>
    public static IQueryable<MarkEntry> Current(this ISheetsDb db) =>
        db.MarkEntries.Where(entry =>
            !db.MarkEntries.Any(next =>
                next.SheetId == entry.SheetId && next.PersonId == entry.PersonId && next.Number == entry.Number + 1
            )
        );
}
