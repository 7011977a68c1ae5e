namespace Training.Application.Timetable.Repairs;

/// <summary>The table of repairs.</summary>
internal interface IRepairsDb
{
    DbSet<Repair> Repairs { get; }
}
