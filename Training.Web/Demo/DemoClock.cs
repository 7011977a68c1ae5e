namespace Training.Web.Demo;

/// <summary>
/// The programme's clock, turned back while a demonstration is loaded, so that each thing of a past term is done on its day:
/// a register is confirmed when its session was, and marks are published when the module was over. Afterwards it is right.
/// </summary>
internal sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private static readonly TimeOnly Evening = new(17, 30);

    private DateTimeOffset? _now;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => _now ?? real.GetUtcNow();

    /// <summary>The early evening of a day, but never later than it really is.</summary>
    public void TurnTo(DateOnly day)
    {
        var evening = day.ToDateTime(Evening);
        var then = new DateTimeOffset(evening, real.LocalTimeZone.GetUtcOffset(evening)).ToUniversalTime();
        _now = then < real.GetUtcNow() ? then : real.GetUtcNow();
    }

    public void LetGo() => _now = null;
}
