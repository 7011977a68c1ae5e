using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Planning;
using Training.Application.Messages.Rules;

namespace Training.Tests.Messages;

/// <summary>E8: clocks that jump ahead, back, over midnight and the end of months, and ticks that are missed or doubled.</summary>
public sealed class ClockJumpTests
{
    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
    private static readonly DateTimeOffset Start = new(2026, 1, 30, 3, 0, 0, TimeSpan.Zero);

    /// <summary>Minutes by which the clock moves until the next tick: mostly one, at times hours or days, also back.</summary>
    private static readonly Gen<int[]> Jumps = Gen.OneOf(
        Gen.Int[0, 2],
        Gen.Int[-120, 120],
        Gen.Int[60, 1_440],
        Gen.Int[-1_440, 3 * 1_440]
    ).Array[1, 60];

    [Fact]
    public void Each_day_is_planned_exactly_once_however_the_clock_jumps() =>
        Gen.Select(Jumps, Gen.Int[0, 23], Gen.Int[-3, 3])
            .Sample(
                (jumps, hour, daysBefore) =>
                {
                    var clock = new FakeTimeProvider(Start);
                    clock.SetLocalTimeZone(Hanoi);
                    var terms = new Terms(
                        true,
                        daysBefore,
                        new(hour, 0),
                        [Role.Trainee],
                        [Channel.Inbox],
                        Digest: false
                    );
                    var mark = new Watermark(FactKind.SessionsTomorrow, Start);
                    var (planned, now) = (new List<DateOnly>(), Start);
                    foreach (var jump in jumps)
                    {
                        now += TimeSpan.FromMinutes(jump);
                        planned.AddRange(clock.Due(terms, mark.Through, now));
                        mark.RiseTo(now);
                    }

                    planned.ShouldBe(Expected(clock, terms, mark.Through));
                },
                iter: 10_000
            );

    /// <summary>Reckoned by another way: every day whose hour lies between the start and the furthest that the clock came.</summary>
    private static IEnumerable<DateOnly> Expected(TimeProvider clock, Terms terms, DateTimeOffset furthest)
    {
        var hour = terms.At!.Value;
        for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2027, 1, 1); day = day.AddDays(1))
        {
            var told = day.AddDays(-terms.DaysBefore).ToDateTime(hour) - Hanoi.BaseUtcOffset;
            if (told > Start.UtcDateTime && told <= furthest.UtcDateTime)
                yield return day;
        }
    }
}
