using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Infrastructure.Seeding;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb
{
    internal DbSet<LoadedSeed> LoadedSeeds => Set<LoadedSeed>();
}

internal sealed class LoadedSeedTable : IEntityTypeConfiguration<LoadedSeed>
{
    public void Configure(EntityTypeBuilder<LoadedSeed> seed)
    {
        seed.ToTable("loaded_seed");
        seed.HasKey(s => s.File);
    }
}
