using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules.Natures;

/// <summary>Background work.</summary>
internal static class WorkFacts
{
    private static readonly Role[] Offices = [Role.Hr, Role.AcademicOffice, Role.ExamOffice, Role.Administrator];

    public static IReadOnlyDictionary<FactKind, FactNature> All { get; } =
        new Dictionary<FactKind, FactNature>
        {
            [FactKind.WorkEnded] = new(
                Dated: false,
                Compulsory: false,
                Offices,
                ["name", "work", "subject", "state"],
                Terms.AtOnce(Offices) with
                {
                    By = [Channel.Inbox],
                }
            ),
        };
}
