namespace Training.Application.Enrolment.Imports;

/// <summary>The tables of imports.</summary>
internal interface IImportsDb
{
    DbSet<Import> Imports { get; }
    DbSet<ImportRow> ImportRows { get; }
    DbSet<ImportProblem> ImportProblems { get; }
}
