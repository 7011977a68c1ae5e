namespace Training.Application.Messages.Devices;

/// <summary>The actor is told no more on one of their browsers; another's is not found.</summary>
[Requires(Permission.OwnData)]
public sealed record EndDevice(PushDeviceId Device) : ICommand<PushDeviceId>;

internal sealed class EndDeviceHandler(IMessagesDb db, IActor actor) : IRequestHandler<EndDevice, Result<PushDeviceId>>
{
    public async Task<Result<PushDeviceId>> Handle(EndDevice command, CancellationToken ct)
    {
        var device = await db.PushDevices.SingleOrDefaultAsync(
            d => d.Id == command.Device && d.UserId == actor.User,
            ct
        );
        if (device is null)
            return MessageErrors.DeviceUnknown;

        db.PushDevices.Remove(device);
        return device.Id;
    }
}
