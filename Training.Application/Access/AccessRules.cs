using FluentValidation;
using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>The shape of what several requests of this module have in common.</summary>
internal static class AccessRules
{
    /// <summary>One address and nothing that could start another line of a letter's head (ASVS 1.3.11).</summary>
    public static void MustBeEmail<T>(this IRuleBuilderInitial<T, string> email) =>
        email
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithErrorCode("access.email_missing")
            .MaximumLength(254)
            .WithErrorCode("access.email_malformed")
            .Must(text => IsAddress(text.Trim()))
            .WithErrorCode("access.email_malformed");

    public static void MustBeName<T>(this IRuleBuilderInitial<T, string> name) =>
        name.Cascade(CascadeMode.Stop)
            .Must(text => Vietnamese.Clean(text ?? "").Length > 0)
            .WithErrorCode("access.name_missing")
            .MaximumLength(200)
            .WithErrorCode("access.name_long");

    public static void MustBeLanguage<T>(this IRuleBuilder<T, string> language) =>
        language.Must(code => code is "vi" or "en").WithErrorCode("access.language_unknown");

    public static void MustBeRoles<T>(this IRuleBuilder<T, IReadOnlyList<Role>> roles) =>
        roles.Must(chosen => chosen.Count > 0 && chosen.All(Enum.IsDefined)).WithErrorCode("access.role_missing");

    public static void MustBeTokenLife<T>(this IRuleBuilder<T, int> days) =>
        days.InclusiveBetween(1, ApiToken.LongestLifeInDays).WithErrorCode("access.token_life");

    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == text.LastIndexOf('@')
            && text.IndexOf('.', at) > at + 1
            && !text.EndsWith('.')
            && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or '"');
    }
}
