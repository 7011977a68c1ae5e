using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Assessment.Results;
using Training.Application.Cohorts;
using Training.Application.People;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IResultsDb
{
    public DbSet<Exemption> Exemptions => Set<Exemption>();
    public DbSet<DisciplineRecord> Disciplines => Set<DisciplineRecord>();
    public DbSet<StoredResult> StoredResults => Set<StoredResult>();
    public DbSet<ResultTurn> ResultTurns => Set<ResultTurn>();
}

internal sealed class ExemptionTable : IEntityTypeConfiguration<Exemption>
{
    public void Configure(EntityTypeBuilder<Exemption> exemption)
    {
        exemption.ToTable("exemption");
        exemption.ComplexProperty(e => e.Decision);
        exemption.HasIndex(e => new { e.PersonId, e.Module }).IsUnique();
        exemption.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DisciplineTable : IEntityTypeConfiguration<DisciplineRecord>
{
    public void Configure(EntityTypeBuilder<DisciplineRecord> discipline)
    {
        discipline.ToTable("discipline");
        discipline.ComplexProperty(d => d.Decision);
        discipline.HasIndex(d => new { d.PersonId, d.CohortId });
        discipline.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        discipline.HasOne<Cohort>().WithMany().HasForeignKey(d => d.CohortId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredResultTable : IEntityTypeConfiguration<StoredResult>
{
    public void Configure(EntityTypeBuilder<StoredResult> result)
    {
        result.ToTable("stored_result");
        result.NotAudited(); // says nothing that the published marks do not say
        result.HasKey(r => new { r.CohortId, r.PersonId });
        result.HasIndex(r => r.PersonId);
        result.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId).OnDelete(DeleteBehavior.Cascade);
        result.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ResultTurnTable : IEntityTypeConfiguration<ResultTurn>
{
    public void Configure(EntityTypeBuilder<ResultTurn> turn)
    {
        turn.ToTable("result_turn");
        turn.NotAudited(); // a lock: it says nothing
        turn.HasKey(t => t.CohortId);
        turn.HasOne<Cohort>().WithMany().HasForeignKey(t => t.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
