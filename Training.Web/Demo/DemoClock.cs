namespace Training.Web.Demo;

/// <summary>
/// The programme's clock, turned back while a demonstration is loaded, so that each thing of a past term is done on its day:
/// a register is confirmed when its session was, and marks are published when the module was over. Within a day it goes on a
/// little whenever it is looked at, because what happens is told by when it happened. Afterwards it is right.
/// </summary>
internal sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private static readonly TimeOnly Evening = new(17, 30);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private DateTimeOffset? _turnedTo;
    private int _looks;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <summary>Never later than it really is.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        var now = real.GetUtcNow();
        var then = _turnedTo + (Interlocked.Increment(ref _looks) * Step);
        return then < now ? then.Value : now;
    }

    /// <summary>The early evening of a day.</summary>
    public void TurnTo(DateOnly day)
    {
        var evening = day.ToDateTime(Evening);
        var then = new DateTimeOffset(evening, real.LocalTimeZone.GetUtcOffset(evening)).ToUniversalTime();
        if (then != _turnedTo)
            (_turnedTo, _looks) = (then, 0);
    }

    public void LetGo() => _turnedTo = null;
}
