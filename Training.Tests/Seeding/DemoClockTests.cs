using Microsoft.Extensions.Time.Testing;
using Training.Web.Demo;

namespace Training.Tests.Seeding;

/// <summary>The past that a demonstration is loaded into.</summary>
public sealed class DemoClockTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly FakeTimeProvider _real = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private readonly DemoClock _clock;

    public DemoClockTests() => _clock = new DemoClock(_real);

    [Fact]
    public void What_happens_on_a_day_happens_in_an_order()
    {
        _clock.TurnTo(Today.AddDays(-9));
        var first = _clock.GetUtcNow();
        var second = _clock.GetUtcNow();
        _clock.TurnTo(Today.AddDays(-9));
        var third = _clock.GetUtcNow();

        second.ShouldBeGreaterThan(first);
        third.ShouldBeGreaterThan(second);
        DateOnly.FromDateTime(third.UtcDateTime).ShouldBe(Today.AddDays(-9));
    }

    [Fact]
    public void It_is_never_later_than_it_really_is()
    {
        _clock.TurnTo(Today);

        _clock.GetUtcNow().ShouldBe(_real.GetUtcNow());
    }

    [Fact]
    public void Afterwards_it_is_right()
    {
        _clock.TurnTo(Today.AddDays(-9));
        _clock.LetGo();

        _clock.GetUtcNow().ShouldBe(_real.GetUtcNow());
    }
}
