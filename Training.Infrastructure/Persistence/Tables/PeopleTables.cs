using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.People;
using Training.Application.People.Contracts;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IPeopleDb
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<IdentityPaper> IdentityPapers => Set<IdentityPaper>();
    public DbSet<AdministrativeUnit> Units => Set<AdministrativeUnit>();
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();
    public DbSet<ListExport> ListExports => Set<ListExport>();
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("person");
        person.ComplexProperty(p => p.Open, Describe);
        person.Property(p => p.SortKey).NotAudited();
        person.Property(p => p.Sensitive);
        person.Property(p => p.SearchText).NotAudited(); // the name again
        person.Property(p => p.NameText).NotAudited();
        person.HasMany(p => p.Papers).WithOne().HasForeignKey(paper => paper.PersonId);
        person.Navigation(p => p.Papers).AutoInclude();

        // A page of the list, and any search by the beginnings of words, is read from this index alone.
        person.HasIndex(p => new
        {
            p.SortKey,
            p.Id,
            p.SearchText,
            p.NameText,
        });
        person.HasIndex(p => p.SearchText);
        person.HasIndex(p => p.Account).IsUnique();
    }

    private static void Describe(ComplexPropertyBuilder<PersonDetails> open)
    {
        open.Ignore(d => d.IdNumber);
        open.Ignore(d => d.IdIssuedOn);
        open.Ignore(d => d.IdIssuedBy);
        open.Ignore(d => d.Ethnicity);
        open.Ignore(d => d.Religion);
        open.Ignore(d => d.Party);
        open.Ignore(d => d.Health);
        open.Property(d => d.GivenName).HasColumnName("given_name_chosen");
        open.ComplexProperty(d => d.Birth);
    }
}

internal sealed class IdentityPaperTable : IEntityTypeConfiguration<IdentityPaper>
{
    public void Configure(EntityTypeBuilder<IdentityPaper> paper)
    {
        paper.ToTable("identity_paper");
        paper.HasKey(p => p.NumberIndex); // a number belongs to one person
        paper.Property(p => p.NumberSealed);
        paper.HasIndex(p => p.PersonId);
    }
}

internal sealed class AdministrativeUnitTable : IEntityTypeConfiguration<AdministrativeUnit>
{
    public void Configure(EntityTypeBuilder<AdministrativeUnit> unit)
    {
        unit.ToTable(
            "administrative_unit",
            table =>
                table.HasCheckConstraint(
                    "ck_administrative_unit_validity",
                    "valid_from is null or valid_to is null or valid_to >= valid_from"
                )
        );
        unit.HasIndex(u => new { u.Level, u.Code });
    }
}

internal sealed class ListExportTable : IEntityTypeConfiguration<ListExport>
{
    public void Configure(EntityTypeBuilder<ListExport> export) => export.ToTable("list_export");
}

internal sealed class DisclosureTable : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> look)
    {
        look.ToTable("disclosure");
        look.HasIndex(l => new { l.PersonId, l.At });
    }
}
