using System.Text.RegularExpressions;
using FluentValidation;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Planning;

namespace Training.Application.Messages.Rules;

/// <summary>
/// Decides what is told of a kind of fact. It holds for what is planned from now on; a day still to come, of which the
/// rule would have told by now, is told at once.
/// </summary>
/// <param name="Version">Of the rule that was seen.</param>
[Requires(Permission.ManageMessages)]
public sealed record ChangeRule(FactKind Fact, Terms Terms, TextsOfRule Texts, int Version) : ICommand<FactKind>;

internal sealed partial class ChangeRuleRules : AbstractValidator<ChangeRule>
{
    private const int LongestSubject = 150;
    private const int LongestBody = 4_000;

    public ChangeRuleRules(IWebhook gateway)
    {
        RuleFor(r => r.Terms.By)
            .Must(by => !by.Contains(Channel.Gateway) || gateway.IsConfigured)
            .WithErrorCode("messages.gateway_missing");
        RuleFor(r => r.Terms.DaysBefore).InclusiveBetween(-30, 30).WithErrorCode("messages.days_out_of_range");
        RuleFor(r => r.Terms.At)
            .NotNull()
            .When(r => FactNature.Of(r.Fact).Dated)
            .WithErrorCode("messages.hour_missing");
        RuleFor(r => r.Terms)
            .Must(terms => terms is { At: null, Digest: false })
            .When(r => FactNature.Of(r.Fact).Urgent)
            .WithErrorCode("messages.urgent_waits");
        RuleFor(r => r.Terms.To).NotEmpty().When(r => r.Terms.On).WithErrorCode("messages.nobody_told");
        RuleFor(r => r.Terms.To)
            .Must((rule, to) => to.All(FactNature.Of(rule.Fact).Audience.Contains))
            .WithErrorCode("messages.role_not_concerned");
        RuleFor(r => r.Terms)
            .Must((rule, terms) => IsUsual(terms, FactNature.Of(rule.Fact).Usual))
            .When(r => FactNature.Of(r.Fact).AlwaysOn)
            .WithErrorCode("messages.always_goes");
        RuleFor(r => r.Terms.By).NotEmpty().When(r => r.Terms.On).WithErrorCode("messages.no_channel");
        RuleFor(r => r.Terms.By)
            .Must(by => by.Any(channel => channel != Channel.Push))
            .When(r => r.Terms.By.Count > 0)
            .WithErrorCode("messages.push_alone");
        Text(r => r.Texts.SubjectVi, LongestSubject);
        Text(r => r.Texts.SubjectEn, LongestSubject);
        Text(r => r.Texts.BodyVi, LongestBody);
        Text(r => r.Texts.BodyEn, LongestBody);
        RuleFor(r => r.Texts.BodyVi).Must(HasAll).WithErrorCode("messages.placeholder_missing");
        RuleFor(r => r.Texts.BodyEn).Must(HasAll).WithErrorCode("messages.placeholder_missing");
        RuleFor(r => r.Texts.SubjectVi).Must(IsOneLine).WithErrorCode("messages.subject_lines");
        RuleFor(r => r.Texts.SubjectEn).Must(IsOneLine).WithErrorCode("messages.subject_lines");
    }

    private void Text(System.Linq.Expressions.Expression<Func<ChangeRule, string?>> text, int longest)
    {
        RuleFor(text).MaximumLength(longest).WithErrorCode("messages.text_too_long");
        RuleFor(text)
            .Must((rule, said) => said is null || NamesOnly(said, FactNature.Of(rule.Fact).Placeholders))
            .WithErrorCode("messages.placeholder_unknown");
    }

    private static bool NamesOnly(string text, IReadOnlyList<string> known) =>
        Placeholder().Matches(text).All(match => known.Contains(match.Groups["name"].Value));

    private static bool HasAll(ChangeRule rule, string? body) =>
        body is null
        || FactNature.Of(rule.Fact).Indispensable is not { } name
        || body.Contains($"{{{name}}}", StringComparison.Ordinal);

    private static bool IsUsual(Terms terms, Terms usual) =>
        terms with { To = usual.To, By = usual.By } == usual
        && terms.To.Order().SequenceEqual(usual.To.Order())
        && terms.By.SequenceEqual(usual.By);

    private static bool IsOneLine(string? subject) => subject is null || !subject.AsSpan().ContainsAny('\r', '\n');

    [GeneratedRegex(@"\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}

internal sealed class ChangeRuleHandler(RuleBook rules, Planner planner) : IRequestHandler<ChangeRule, Result<FactKind>>
{
    public async Task<Result<FactKind>> Handle(ChangeRule command, CancellationToken ct)
    {
        var rule = await rules.ToChange(command.Fact, ct);
        if (rule.Version != command.Version)
            return Error.Stale;

        rule.Change(command.Terms, command.Texts);
        await planner.CatchUp(rule, ct);
        return command.Fact;
    }
}
