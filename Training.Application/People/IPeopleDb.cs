namespace Training.Application.People;

/// <summary>The tables of this module, and no others.</summary>
internal interface IPeopleDb
{
    DbSet<Person> People { get; }
    DbSet<IdentityPaper> IdentityPapers { get; }
    DbSet<AdministrativeUnit> Units { get; }
    DbSet<Disclosure> Disclosures { get; }
    DbSet<ListExport> ListExports { get; }
}
