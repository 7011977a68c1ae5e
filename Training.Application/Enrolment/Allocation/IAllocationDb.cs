namespace Training.Application.Enrolment.Allocation;

/// <summary>The tables of class allocation.</summary>
internal interface IAllocationDb
{
    DbSet<ClassAllocation> Allocations { get; }
    DbSet<AllocatedPlace> AllocatedPlaces { get; }
}
