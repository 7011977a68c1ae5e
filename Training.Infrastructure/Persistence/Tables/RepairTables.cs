using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Training.Application.Timetable.Repairs;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb : IRepairsDb
{
    public DbSet<Repair> Repairs => Set<Repair>();
}

internal sealed class RepairTable : IEntityTypeConfiguration<Repair>
{
    public void Configure(EntityTypeBuilder<Repair> repair)
    {
        repair.ToTable("repair");
        repair.NotAudited(); // what is accepted of it is in the trail of its sessions
        repair.Property(r => r.Wish).IsJson();
        repair
            .Property(r => r.Options)
            .HasConversion<RepairOptionsConverter, WholeComparer<IReadOnlyList<RepairOption>>>();
    }
}

internal sealed class RepairOptionsConverter()
    : ValueConverter<IReadOnlyList<RepairOption>, string>(
        options => JsonSerializer.Serialize(options, RepairOption.Json),
        text => JsonSerializer.Deserialize<IReadOnlyList<RepairOption>>(text, RepairOption.Json)!
    );
