using Training.Application.Messages.Rules;

namespace Training.Web.Pages.Messages;

internal static class MessageWords
{
    /// <summary>When a rule tells, in words.</summary>
    public static string When(this Texts texts, RuleView rule) =>
        rule.Terms.At is not { } hour ? texts["messages.at_once"]
        : !rule.Nature.Dated ? texts["messages.at_hour", ("hour", hour)]
        : rule.Terms.DaysBefore < 0 ? texts["messages.days_after", ("days", -rule.Terms.DaysBefore), ("hour", hour)]
        : texts["messages.days_before", ("days", rule.Terms.DaysBefore), ("hour", hour)];
}
