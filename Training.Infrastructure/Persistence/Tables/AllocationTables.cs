using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Allocation;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IAllocationDb
{
    public DbSet<ClassAllocation> Allocations => Set<ClassAllocation>();
    public DbSet<AllocatedPlace> AllocatedPlaces => Set<AllocatedPlace>();
}

internal sealed class ClassAllocationTable : IEntityTypeConfiguration<ClassAllocation>
{
    public void Configure(EntityTypeBuilder<ClassAllocation> allocation)
    {
        allocation.ToTable(
            "class_allocation",
            table => table.HasCheckConstraint("ck_class_allocation_done", "done between 0 and total")
        );
        allocation.ComplexProperty(a => a.Decision);
        allocation.Ignore(a => a.Act);
        allocation.HasIndex(a => a.CohortId);
        allocation.HasIndex(a => a.CohortId, "ux_class_allocation_under_way").IsUnique().HasFilter("is_under_way");
        allocation.HasOne<Cohort>().WithMany().HasForeignKey(a => a.CohortId);
    }
}

internal sealed class AllocatedPlaceTable : IEntityTypeConfiguration<AllocatedPlace>
{
    public void Configure(EntityTypeBuilder<AllocatedPlace> place)
    {
        place.ToTable("allocated_place");
        place.HasKey(p => new { p.AllocationId, p.Number });
        place.Property(p => p.Number).ValueGeneratedNever();
        place.HasOne<ClassAllocation>().WithMany().HasForeignKey(p => p.AllocationId);
        place.HasOne<Candidacy>().WithMany().HasForeignKey(p => p.CandidacyId);
        place.HasOne<TrainingClass>().WithMany().HasForeignKey(p => p.ClassId);
    }
}
