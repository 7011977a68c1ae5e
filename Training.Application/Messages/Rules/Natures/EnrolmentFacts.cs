using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules.Natures;

/// <summary>Where people stand: in the cohort, in a class.</summary>
internal static class EnrolmentFacts
{
    private static readonly Role[] Trainee = [Role.Trainee];

    private static readonly Role[] AndOffice = [Role.Trainee, Role.Hr];

    public static IReadOnlyDictionary<FactKind, FactNature> All { get; } =
        new Dictionary<FactKind, FactNature>
        {
            [FactKind.EnrolmentDecided] = Decided("step"),
            [FactKind.SeatOffered] = Decided("class"),
            [FactKind.ClassChanged] = Decided("class"),
            [FactKind.DocumentMissing] = new(
                Dated: false,
                Compulsory: false,
                AndOffice,
                ["name", "cohort", "missing", "day"],
                Terms.AtOnce(AndOffice)
            ),
        };

    private static FactNature Decided(string what) =>
        new(
            Dated: false,
            Compulsory: true,
            Trainee,
            ["name", what, "cohort", "day", "decision"],
            Terms.AtOnce(Trainee)
        );
}
