using System.Text.Json;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Devices;

/// <summary>A browser on which somebody wants to see what they are told. It is one person's at a time: whoever allowed it last.</summary>
public sealed class PushDevice
{
    private PushDevice() { }

    internal PushDevice(PushDeviceId id, string endpointIndex) => (Id, EndpointIndex) = (id, endpointIndex);

    public PushDeviceId Id { get; private set; }
    public UserId UserId { get; private set; }

    /// <summary>The browser, told from others by its cookie.</summary>
    public Guid Browser { get; private set; }

    /// <summary>For the person to tell their devices apart; empty where the browser does not say what it is.</summary>
    public string Name { get; private set; } = "";
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>The blind index of the endpoint: no two rows reach the same browser.</summary>
    public string EndpointIndex { get; private set; } = "";

    internal string AddressSealed { get; private set; } = "";

    internal static SealedPlace PlaceOf(PushDeviceId id) => new("push_device", "address_sealed", id.Value);

    internal void BelongTo(UserId user, Guid browser, string name, DateTimeOffset now) =>
        (UserId, Browser, Name, AddedAt) = (user, browser, name, now);

    internal void ReachedAt(PushAddress address, IFieldCipher cipher) =>
        AddressSealed = cipher.Seal(JsonSerializer.Serialize(address), PlaceOf(Id));

    internal PushAddress Address(IFieldCipher cipher) =>
        JsonSerializer.Deserialize<PushAddress>(cipher.Open(AddressSealed, PlaceOf(Id)))!;
}

/// <summary>Names a device in lists; it reaches nothing.</summary>
public readonly record struct PushDeviceId(Guid Value) : ITypedId<PushDeviceId>
{
    public static PushDeviceId From(Guid value) => new(value);

    public static PushDeviceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out PushDeviceId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}
