using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules.Natures;

/// <summary>When and where people meet.</summary>
internal static class TimetableFacts
{
    private static readonly Role[] Both = [Role.Trainee, Role.Instructor];

    public static IReadOnlyDictionary<FactKind, FactNature> All { get; } =
        new Dictionary<FactKind, FactNature>
        {
            [FactKind.SessionsTomorrow] = new(
                Dated: true,
                Compulsory: false,
                Both,
                ["name", "day", "count", "sessions"],
                new(On: true, DaysBefore: 1, new TimeOnly(17, 0), Both, [Channel.Inbox], Digest: false)
            ),
            [FactKind.TimetablePublished] = new(
                Dated: false,
                Compulsory: true,
                Both,
                ["name", "cohort", "count", "changes", "reason"],
                Terms.AtOnce(Both)
            ),
            [FactKind.SessionsChangedSoon] = new(
                Dated: false,
                Compulsory: true,
                Both,
                ["name", "cohort", "count", "changes", "reason"],
                Terms.AtOnce(Both),
                Urgent: true
            ),
            [FactKind.AssessmentTomorrow] = new(
                Dated: true,
                Compulsory: false,
                Both,
                ["name", "day", "count", "sessions"],
                Terms.AtOnce(Both) with
                {
                    DaysBefore = 1,
                    At = new TimeOnly(17, 0),
                }
            ),
        };
}
