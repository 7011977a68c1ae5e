using CsCheck;
using Training.Application.Upkeep;

namespace Training.Tests.Upkeep;

public sealed class BackupRotationTests
{
    private static readonly DateTime Start = new(2026, 1, 1);

    [Fact]
    public void A_year_of_nights_leaves_fourteen_days_and_the_ends_of_eight_weeks()
    {
        var kept = new List<KeptBackup>();
        for (var night = Start.AddMinutes(90); night < Start.AddYears(1); night = night.AddDays(1))
        {
            kept.Add(Made(night));
            kept = [.. kept.Except(BackupRotation.Superfluous(kept))];
        }

        var last = new DateTime(2026, 12, 31); // a Thursday
        kept.Select(one => last - one.MadeAt.Date)
            .Select(age => (int)age.TotalDays)
            .Order()
            .ShouldBe([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 18, 25, 32, 39, 46]);
    }

    [Fact]
    public void The_newest_always_stays_no_more_are_kept_than_promised_and_a_second_look_takes_nothing() =>
        Gen.Int[0, 400 * 24 * 60]
            .List[1, 60]
            .Sample(minutes =>
            {
                List<KeptBackup> all = [.. minutes.Distinct().Select(minute => Made(Start.AddMinutes(minute)))];

                List<KeptBackup> kept = [.. all.Except(BackupRotation.Superfluous(all))];

                kept.ShouldContain(all.MaxBy(one => one.MadeAt)!);
                kept.Count.ShouldBeLessThanOrEqualTo(BackupRotation.Days + BackupRotation.Weeks);
                all.Select(one => one.MadeAt.Date)
                    .Distinct()
                    .OrderDescending()
                    .Take(BackupRotation.Days)
                    .ShouldBeSubsetOf(kept.Select(one => one.MadeAt.Date));
                BackupRotation.Superfluous(kept).ShouldBeEmpty();
            });

    private static KeptBackup Made(DateTime at) => new($"training-{at:yyyyMMdd-HHmmss}.zip", at, Bytes: 1);
}
