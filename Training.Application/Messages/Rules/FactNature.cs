using System.Collections.Frozen;
using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules;

/// <summary>What a kind of fact is, whatever HR decides about it.</summary>
/// <param name="Dated">
/// A day brings it (a session tomorrow), so that the rule says how long before and at which hour; others are told when
/// they happen.
/// </param>
/// <param name="Compulsory">Nobody can unsubscribe from it, because a duty or a right hangs on it.</param>
/// <param name="Audience">The roles that it may concern.</param>
/// <param name="Placeholders">What a text may name in braces.</param>
/// <param name="Usual">The terms until HR changes them.</param>
public sealed record FactNature(
    bool Dated,
    bool Compulsory,
    IReadOnlyList<Role> Audience,
    IReadOnlyList<string> Placeholders,
    Terms Usual
)
{
    private static readonly Role[] Learners = [Role.Trainee];
    private static readonly Role[] Teachers = [Role.Instructor];
    private static readonly Role[] Both = [Role.Trainee, Role.Instructor];

    private static readonly FrozenDictionary<FactKind, FactNature> Table = new Dictionary<FactKind, FactNature>
    {
        [FactKind.TimetablePublished] = Happening(Both, ["cohort", "count", "changes", "reason"]),
        [FactKind.SessionsTomorrow] = OfDay(Both, daysBefore: 1, hour: 17, ["day", "count", "sessions"], mail: false),
        [FactKind.RegisterOpen] = OfDay(Teachers, daysBefore: 0, hour: 18, ["class", "module", "time"]) with
        {
            Compulsory = true,
        },
        [FactKind.GradeSheetDueSoon] = OfDay(Teachers, daysBefore: 3, hour: 8, ["class", "module", "part", "day"]),
        [FactKind.GradeSheetDue] = OfDay(Teachers, daysBefore: 0, hour: 8, ["class", "module", "part", "day"]) with
        {
            Compulsory = true,
        },
        [FactKind.GradeSheetOverdue] = OfDay(
            [Role.Instructor, Role.ExamOffice],
            daysBefore: -1,
            hour: 8,
            ["class", "module", "part", "day"]
        ) with
        {
            Compulsory = true,
        },
        [FactKind.ResultsPublished] = Happening(Learners, ["module", "part"]) with { Compulsory = true },
    }.ToFrozenDictionary();

    /// <summary>Those that are told so far, in the order in which pages list them.</summary>
    public static IReadOnlyList<FactKind> Kinds { get; } = [.. Table.Keys.Order()];

    public static FactNature Of(FactKind kind) => Table[kind];

    private static FactNature OfDay(
        Role[] audience,
        int daysBefore,
        int hour,
        string[] placeholders,
        bool mail = true
    ) =>
        new(
            Dated: true,
            Compulsory: false,
            audience,
            placeholders,
            new(On: true, daysBefore, new TimeOnly(hour, 0), audience, Ways(mail), Digest: false)
        );

    private static FactNature Happening(Role[] audience, string[] placeholders) =>
        new(
            Dated: false,
            Compulsory: false,
            audience,
            placeholders,
            new(On: true, DaysBefore: 0, At: null, audience, Ways(mail: true), Digest: false)
        );

    private static Channel[] Ways(bool mail) => mail ? [Channel.Inbox, Channel.Email] : [Channel.Inbox];
}
