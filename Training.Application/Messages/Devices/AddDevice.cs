using System.Buffers.Text;
using System.Security.Cryptography;
using FluentValidation;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Devices;

/// <summary>
/// The actor wants to be told on this browser. Whoever was told on it before is so no longer; its address moves only with
/// its secret, so that to know somebody's endpoint is not enough to take it.
/// </summary>
/// <param name="Browser">As its cookie says.</param>
/// <param name="UserAgent">What the browser calls itself.</param>
[Requires(Permission.OwnData)]
public sealed record AddDevice(PushAddress Address, Guid Browser, string? UserAgent) : ICommand<PushDeviceId>;

internal sealed class AddDeviceRules : AbstractValidator<AddDevice>
{
    private const int LongestEndpoint = 1_000;
    private const int PointBytes = 65;
    private const int SecretBytes = 16;

    public AddDeviceRules(IPush push)
    {
        RuleFor(r => r.Address.Endpoint)
            .Must(endpoint => endpoint.Length <= LongestEndpoint && push.Admits(endpoint))
            .WithErrorCode("messages.push_service_unknown");
        RuleFor(r => r.Address)
            .Must(address => IsPoint(Bytes(address.P256dh)) && Bytes(address.Auth) is { Length: SecretBytes })
            .WithErrorCode("messages.push_keys_wrong");
    }

    private static byte[]? Bytes(string text) =>
        Base64Url.IsValid(text, out var length) && length <= PointBytes ? Base64Url.DecodeFromChars(text) : null;

    /// <summary>Anything else would fail each time something is sealed for it.</summary>
    private static bool IsPoint(byte[]? key)
    {
        if (key is not [4, ..] || key.Length != PointBytes)
            return false;
        try
        {
            var half = (PointBytes - 1) / 2;
            var point = new ECPoint { X = key[1..(half + 1)], Y = key[(half + 1)..] };
            using var known = ECDiffieHellman.Create(
                new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point }
            );
            return true;
        }
        catch (CryptographicException) // not on the curve
        {
            return false;
        }
    }
}

internal sealed class AddDeviceHandler(IMessagesDb db, IFieldCipher cipher, IActor actor, TimeProvider clock)
    : IRequestHandler<AddDevice, Result<PushDeviceId>>
{
    private const int MostDevices = 10;

    public async Task<Result<PushDeviceId>> Handle(AddDevice command, CancellationToken ct)
    {
        if (actor.User is not { } user)
            return MessageErrors.DeviceUnknown;

        var (index, now) = (cipher.BlindIndex(command.Address.Endpoint), clock.GetUtcNow());
        var known = await db
            .PushDevices.Where(d => d.EndpointIndex == index || d.Browser == command.Browser)
            .ToListAsync(ct);
        var device = known.Find(d => d.EndpointIndex == index);
        if (device is not null && device.UserId != user && device.Address(cipher).Auth != command.Address.Auth)
            return MessageErrors.DeviceOfAnother;

        var others = await db.PushDevices.CountAsync(d => d.UserId == user && d.Browser != command.Browser, ct);
        if (others >= MostDevices)
            return MessageErrors.DevicesTooMany;

        db.PushDevices.RemoveRange(known.Where(d => d != device));
        device ??= db.PushDevices.Add(new(PushDeviceId.New(now), index)).Entity;
        device.BelongTo(user, command.Browser, BrowserName.Of(command.UserAgent), now);
        device.ReachedAt(command.Address, cipher);
        return device.Id;
    }
}
