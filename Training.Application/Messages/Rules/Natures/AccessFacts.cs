using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules.Natures;

/// <summary>Accounts. The letter has a secret in it, so it is neither planned nor kept in an inbox: Access sends it itself.</summary>
internal static class AccessFacts
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    public static IReadOnlyDictionary<FactKind, FactNature> All { get; } =
        new Dictionary<FactKind, FactNature>
        {
            [FactKind.AccountActivation] = new(
                Dated: false,
                Compulsory: true,
                Everybody,
                ["name", "email", "link", "hours"],
                Terms.AtOnce(Everybody) with
                {
                    By = [Channel.Email],
                }
            )
            {
                Indispensable = "link",
            },
        };
}
