using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Solving;

namespace Training.Web.Pages.Proposals;

/// <summary>How long a search takes, in tries rather than seconds: the same tries find the same plan.</summary>
public enum Effort
{
    Quick,
    Usual,
    Thorough,
}

/// <summary>What is to be planned by itself, while it is being chosen.</summary>
public sealed class GenerationForm
{
    /// <summary>Null, because model binding adds nothing to a list that is there already.</summary>
    public IReadOnlyList<ClassId>? Classes { get; set; }
    public IReadOnlyList<ModuleId>? Modules { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>As the boxes are called: <c>Monday-Morning</c>.</summary>
    public IReadOnlyList<string>? HalfDays { get; set; }
    public Effort Effort { get; set; } = Effort.Usual;
    public int? Seed { get; set; } = 1;
    public int? Compact { get; set; }
    public int? Spread { get; set; }
    public int? Wishes { get; set; }
    public int? Rooms { get; set; }
    public int? Balance { get; set; }

    public GenerationWish ToWish() =>
        new(
            Classes ?? [],
            Modules ?? [],
            From ?? default,
            To ?? default,
            [
                .. from day in Enum.GetValues<DayOfWeek>()
                from part in Enum.GetValues<DayPart>()
                where (HalfDays ?? []).Contains(Key(day, part))
                select new WeeklyHalfDay(day, part),
            ],
            new SearchSettings(
                Seed ?? 1,
                MovesOf(Effort),
                new SoftWeights(Compact ?? -1, Spread ?? -1, Wishes ?? -1, Rooms ?? -1, Balance ?? -1)
            )
        );

    public static string Key(DayOfWeek day, DayPart part) => $"{day}-{part}";

    public static long MovesOf(Effort effort) =>
        effort switch
        {
            Effort.Quick => SearchSettings.DefaultMoves / 5,
            Effort.Thorough => SearchSettings.DefaultMoves * 5,
            _ => SearchSettings.DefaultMoves,
        };

    internal void Take(SoftWeights weights) =>
        (Compact, Spread, Wishes, Rooms, Balance) = (
            weights.Compact,
            weights.Spread,
            weights.Wishes,
            weights.Rooms,
            weights.Balance
        );
}
