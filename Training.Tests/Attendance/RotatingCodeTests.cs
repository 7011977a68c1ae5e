using CsCheck;
using Training.Application.Attendance.CheckIns;

namespace Training.Tests.Attendance;

/// <summary>The code by itself: what the wall shows is taken for its step and the next, and never before or after.</summary>
public sealed class RotatingCodeTests
{
    private static readonly Gen<(byte[] Secret, DateTimeOffset Shown)> Wall = Gen.Select(
        Gen.Byte.Array[32],
        Gen.Long[1_700_000_000, 1_900_000_000],
        (secret, second) => (secret, DateTimeOffset.FromUnixTimeSeconds(second))
    );

    [Fact]
    public void A_code_is_taken_until_the_end_of_the_step_after_its_own() =>
        Gen.Select(Wall, Gen.Int[-100, 100])
            .Sample(
                (wall, later) =>
                {
                    var code = RotatingCode.At(wall.Secret, wall.Shown);
                    var now = wall.Shown.AddSeconds(later);
                    var steps =
                        now.ToUnixTimeSeconds() / RotatingCode.StepSeconds
                        - wall.Shown.ToUnixTimeSeconds() / RotatingCode.StepSeconds;
                    if (steps is 0 or 1)
                        RotatingCode.Accepts(wall.Secret, code, now).ShouldBeTrue();
                    else if (RotatingCode.At(wall.Secret, now) != code) // one in a million repeats
                        RotatingCode.Accepts(wall.Secret, code, now).ShouldBe(Previous(wall.Secret, now) == code);
                }
            );

    [Fact]
    public void It_is_six_digits_and_another_session_has_another() =>
        Gen.Select(Wall, Gen.Byte.Array[32])
            .Sample(
                (wall, other) =>
                {
                    var code = RotatingCode.At(wall.Secret, wall.Shown);
                    code.Length.ShouldBe(6);
                    code.ShouldAllBe(letter => char.IsAsciiDigit(letter));
                    RotatingCode.SecondsLeft(wall.Shown).ShouldBeInRange(1, RotatingCode.StepSeconds);
                    RotatingCode.Accepts(wall.Secret, "", wall.Shown).ShouldBeFalse();
                }
            );

    private static string Previous(byte[] secret, DateTimeOffset now) =>
        RotatingCode.At(secret, now.AddSeconds(-RotatingCode.StepSeconds));
}
