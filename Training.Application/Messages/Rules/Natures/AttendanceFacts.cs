using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules.Natures;

/// <summary>Registers, and what they say of people.</summary>
internal static class AttendanceFacts
{
    public static IReadOnlyDictionary<FactKind, FactNature> All { get; } =
        new Dictionary<FactKind, FactNature>
        {
            [FactKind.RegisterOpen] = new(
                Dated: true,
                Compulsory: false,
                [Role.Instructor],
                ["name", "day", "count", "sessions"],
                Terms.AtOnce([Role.Instructor]) with
                {
                    At = new TimeOnly(18, 0),
                }
            ),
            [FactKind.AbsenceNearLimit] = AtLimit(),
            [FactKind.AbsenceOverLimit] = AtLimit(),
            [FactKind.AbsencesOfClass] = new(
                Dated: true,
                Compulsory: false,
                [Role.ClassAdviser],
                ["name", "class", "day", "count", "trainees"],
                Terms.AtOnce([Role.ClassAdviser]) with
                {
                    DaysBefore = -1,
                    At = new TimeOnly(7, 0),
                }
            ),
            [FactKind.EligibilitySigned] = new(
                Dated: false,
                Compulsory: true,
                [Role.Trainee],
                ["name", "module", "decision", "reason"],
                Terms.AtOnce([Role.Trainee])
            ),
        };

    private static FactNature AtLimit() =>
        new(
            Dated: false,
            Compulsory: true,
            [Role.Trainee],
            ["name", "module", "absent", "limit", "left", "planned"],
            Terms.AtOnce([Role.Trainee])
        );
}
