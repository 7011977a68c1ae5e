using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules.Natures;

/// <summary>Marks and what follows from them.</summary>
internal static class AssessmentFacts
{
    private static readonly Role[] Instructor = [Role.Instructor];

    private static readonly Role[] AndOffice = [Role.Instructor, Role.AcademicOffice];

    public static IReadOnlyDictionary<FactKind, FactNature> All { get; } =
        new Dictionary<FactKind, FactNature>
        {
            [FactKind.ResultsPublished] = new(
                Dated: false,
                Compulsory: false,
                [Role.Trainee],
                ["name", "module", "part"],
                Terms.AtOnce([Role.Trainee])
            ),
            [FactKind.SheetDueSoon] = SheetDue(Instructor, daysBefore: 3, compulsory: false),
            [FactKind.SheetDueToday] = SheetDue(Instructor, daysBefore: 0, compulsory: false),
            [FactKind.SheetOverdue] = SheetDue(AndOffice, daysBefore: -1, compulsory: true),
            [FactKind.ResitOpen] = new(
                Dated: false,
                Compulsory: true,
                [Role.Trainee],
                ["name", "module", "part", "sitting", "day"],
                Terms.AtOnce([Role.Trainee])
            ),
        };

    /// <summary>Told once, in the morning; what is overdue is not told again every day.</summary>
    private static FactNature SheetDue(Role[] to, int daysBefore, bool compulsory) =>
        new(
            Dated: true,
            compulsory,
            to,
            ["name", "day", "count", "sheets"],
            new(On: true, daysBefore, new TimeOnly(8, 0), to, [Channel.Inbox, Channel.Email], Digest: false)
        );
}
