using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Devices;

/// <summary>The browsers on which the actor is told, the latest first.</summary>
/// <param name="Browser">That the actor looks with, as its cookie says; null: it has none.</param>
[Requires(Permission.OwnData)]
public sealed record ListDevices(Guid? Browser) : IQuery<MyDevices>;

/// <param name="PublicKey">With which a browser asks its push service for an address.</param>
/// <param name="Used">False: no rule tells anything this way, so nothing will come.</param>
public sealed record MyDevices(IReadOnlyList<MyDevice> Devices, string PublicKey, bool Used);

/// <param name="Name">Empty where the browser did not say what it is.</param>
/// <param name="IsThis">That the actor looks with.</param>
public sealed record MyDevice(PushDeviceId Id, string Name, DateTimeOffset AddedAt, bool IsThis);

internal sealed class ListDevicesHandler(IMessagesDb db, RuleBook rules, IPush push, IActor actor)
    : IRequestHandler<ListDevices, Result<MyDevices>>
{
    public async Task<Result<MyDevices>> Handle(ListDevices query, CancellationToken ct)
    {
        var devices = await db
            .PushDevices.Where(device => device.UserId == actor.User)
            .OrderByDescending(device => device.AddedAt)
            .Select(device => new MyDevice(device.Id, device.Name, device.AddedAt, device.Browser == query.Browser))
            .ToListAsync(ct);
        var used = (await rules.All(ct)).Values.Any(rule => rule.Terms.On && rule.Terms.By.Contains(Channel.Push));
        return new MyDevices(devices, await push.PublicKey(ct), used);
    }
}
