using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Infrastructure.Secrets;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb
{
    public DbSet<KeyInUse> KeysInUse => Set<KeyInUse>();
}

internal sealed class KeyInUseTable : IEntityTypeConfiguration<KeyInUse>
{
    public void Configure(EntityTypeBuilder<KeyInUse> key) => key.ToTable("field_key");
}
