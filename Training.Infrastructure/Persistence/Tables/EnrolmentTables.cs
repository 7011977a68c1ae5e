using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IEnrolmentDb
{
    public DbSet<Candidacy> Candidacies => Set<Candidacy>();
    public DbSet<Spell> Spells => Set<Spell>();
    public DbSet<Step> Steps => Set<Step>();
}

internal sealed class CandidacyTable : IEntityTypeConfiguration<Candidacy>
{
    public void Configure(EntityTypeBuilder<Candidacy> candidacy)
    {
        candidacy.ToTable("candidacy");
        candidacy.ComplexProperty(c => c.Details);
        candidacy.HasIndex(c => new { c.CohortId, c.PersonId }).IsUnique(); // one application to a cohort
        candidacy.HasIndex(c => c.PersonId);
        candidacy.HasIndex(c => new { c.State, c.PersonId }); // the people behind a number of the home page, counted
        candidacy.HasIndex(c => c.ClassId);
        candidacy.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId);
        candidacy.HasOne<TrainingClass>().WithMany().HasForeignKey(c => c.ClassId);
    }
}

internal sealed class SpellTable : IEntityTypeConfiguration<Spell>
{
    public void Configure(EntityTypeBuilder<Spell> spell)
    {
        spell.ToTable("spell", table => table.HasCheckConstraint("ck_spell_dates", "until >= \"from\""));
        spell.Property(s => s.Id).ValueGeneratedNever();
        spell.HasIndex(s => s.ClassId);
        spell.HasIndex(s => s.PersonId).IsUnique().HasFilter("until IS NULL"); // nobody is in two classes at once
        spell
            .HasOne<Candidacy>()
            .WithMany(c => c.Spells)
            .HasForeignKey(s => s.CandidacyId)
            .OnDelete(DeleteBehavior.Restrict);
        spell.HasOne<TrainingClass>().WithMany().HasForeignKey(s => s.ClassId);
    }
}

internal sealed class StepTable : IEntityTypeConfiguration<Step>
{
    public void Configure(EntityTypeBuilder<Step> step)
    {
        step.ToTable("candidacy_step");
        step.HasKey(s => new { s.CandidacyId, s.Number });
        step.Property(s => s.Number).ValueGeneratedNever();
        step.ComplexProperty(s => s.Decision);
        step.HasIndex(s => s.PersonId);
        step.HasOne<Candidacy>()
            .WithMany(c => c.Steps)
            .HasForeignKey(s => s.CandidacyId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
