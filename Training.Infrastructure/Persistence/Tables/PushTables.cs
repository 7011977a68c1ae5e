using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Application.Access;
using Training.Application.Messages.Devices;
using Training.Infrastructure.Push;

namespace Training.Infrastructure.Persistence;

public partial class TrainingDb
{
    public DbSet<PushDevice> PushDevices => Set<PushDevice>();
    public DbSet<PushKey> PushKeys => Set<PushKey>();
}

internal sealed class PushDeviceTable : IEntityTypeConfiguration<PushDevice>
{
    public void Configure(EntityTypeBuilder<PushDevice> device)
    {
        device.ToTable("push_device");
        device.Property(d => d.Id).ValueGeneratedNever();
        device.Property(d => d.AddressSealed).NotAudited();
        device.Property(d => d.EndpointIndex).NotAudited();
        device.Property(d => d.Browser).NotAudited();
        device.HasIndex(d => d.EndpointIndex).IsUnique(); // a browser is one person's at a time
        device.HasIndex(d => d.Browser);
        device.HasIndex(d => d.UserId);
        device.HasOne<Account>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PushKeyTable : IEntityTypeConfiguration<PushKey>
{
    public void Configure(EntityTypeBuilder<PushKey> key)
    {
        key.ToTable("push_key", table => table.HasCheckConstraint("ck_push_key_one", "id = 1"));
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.PrivateKeySealed).NotAudited();
    }
}
