using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Devices;

/// <summary>Who has a browser that shows notifications, and the end of it.</summary>
internal sealed class PushDevices(IMessagesDb db) : IPushDevices
{
    public async Task<HashSet<UserId>> Holders(CancellationToken ct) =>
        [.. await db.PushDevices.Select(device => device.UserId).Distinct().ToListAsync(ct)];

    public Task End(UserId account, Guid browser, CancellationToken ct) =>
        End(db.PushDevices.Where(device => device.UserId == account && device.Browser == browser), ct);

    public Task EndAll(UserId account, CancellationToken ct) =>
        End(db.PushDevices.Where(device => device.UserId == account), ct);

    /// <summary>Their push services know them no more.</summary>
    public Task EndGone(IReadOnlyCollection<PushDeviceId> gone, CancellationToken ct) =>
        End(db.PushDevices.Where(device => gone.Contains(device.Id)), ct);

    private async Task End(IQueryable<PushDevice> devices, CancellationToken ct) =>
        db.PushDevices.RemoveRange(await devices.ToListAsync(ct));
}
