using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules.Natures;

/// <summary>Marks and what follows from them.</summary>
internal static class AssessmentFacts
{
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
        };
}
