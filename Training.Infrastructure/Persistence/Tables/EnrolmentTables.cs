using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IEnrolmentDb
{
    public DbSet<Candidacy> Candidacies => Set<Candidacy>();
    public DbSet<Spell> Spells => Set<Spell>();
}

internal sealed class CandidacyTable : IEntityTypeConfiguration<Candidacy>
{
    public void Configure(EntityTypeBuilder<Candidacy> candidacy)
    {
        candidacy.ToTable("candidacy");
        candidacy.ComplexProperty(c => c.Details);
        candidacy.HasIndex(c => new { c.CohortId, c.PersonId }).IsUnique(); // one application to a cohort
        candidacy.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId);
    }
}

internal sealed class SpellTable : IEntityTypeConfiguration<Spell>
{
    public void Configure(EntityTypeBuilder<Spell> spell)
    {
        spell.ToTable("spell");
        spell.ComplexProperty(s => s.EnteredBy);
        spell.ComplexProperty(s => s.LeftBy);
        spell.HasIndex(s => s.ClassId);
        spell.HasIndex(s => s.PersonId).IsUnique().HasFilter("\"to\" IS NULL"); // nobody is in two classes at once
        spell.HasOne<Candidacy>().WithMany().HasForeignKey(s => s.CandidacyId);
        spell.HasOne<TrainingClass>().WithMany().HasForeignKey(s => s.ClassId);
    }
}
