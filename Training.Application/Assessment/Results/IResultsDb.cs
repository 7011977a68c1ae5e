namespace Training.Application.Assessment.Results;

/// <summary>The tables of results. The marks are another folder's: there is <c>IPublishedMarks</c>.</summary>
internal interface IResultsDb
{
    DbSet<Exemption> Exemptions { get; }
    DbSet<DisciplineRecord> Disciplines { get; }
    DbSet<StoredResult> StoredResults { get; }
    DbSet<ResultTurn> ResultTurns { get; }
}
