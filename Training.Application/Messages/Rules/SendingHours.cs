namespace Training.Application.Messages.Rules;

/// <summary>When this installation may disturb people, in the programme's time zone; one row.</summary>
public sealed class SendingHours : AggregateRoot
{
    private SendingHours() { }

    public int Id { get; private set; } = 1;

    /// <summary>The first quiet minute of an evening; 21:00 usually.</summary>
    public TimeOnly QuietFrom { get; private set; } = new(21, 0);

    /// <summary>The first minute of a morning at which people may be disturbed.</summary>
    public TimeOnly QuietUntil { get; private set; } = new(6, 30);

    /// <summary>When the letters that waited go out as one.</summary>
    public TimeOnly DigestAt { get; private set; } = new(17, 0);

    /// <summary>Nothing goes out until somebody lets it go on; what falls due meanwhile waits.</summary>
    public bool Paused { get; private set; }

    internal static SendingHours Usual() => new();

    internal void Change(TimeOnly quietFrom, TimeOnly quietUntil, TimeOnly digestAt)
    {
        (QuietFrom, QuietUntil, DigestAt) = (quietFrom, quietUntil, digestAt);
        Changed();
    }

    internal void Pause(bool paused)
    {
        if (Paused == paused)
            return;
        Paused = paused;
        Changed();
    }

    internal bool IsQuiet(TimeOnly hour) =>
        QuietFrom < QuietUntil ? hour >= QuietFrom && hour < QuietUntil : hour >= QuietFrom || hour < QuietUntil;
}
