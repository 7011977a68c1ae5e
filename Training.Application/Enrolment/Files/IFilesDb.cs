namespace Training.Application.Enrolment.Files;

/// <summary>The tables of the file check.</summary>
internal interface IFilesDb
{
    DbSet<FileCheck> FileChecks { get; }
    DbSet<DocumentCheck> DocumentChecks { get; }
}
