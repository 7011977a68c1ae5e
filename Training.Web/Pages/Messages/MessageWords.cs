using Training.Application.Messages;
using Training.Application.Messages.Rules;
using Training.Application.Reporting;
using Training.Web.Pages.Work;

namespace Training.Web.Pages.Messages;

internal static class MessageWords
{
    /// <summary>When a rule tells, in words.</summary>
    public static string When(this Texts texts, RuleView rule) =>
        rule.Terms.At is not { } hour ? texts["messages.at_once"]
        : !rule.Nature.Dated ? texts["messages.at_hour", ("hour", hour)]
        : rule.Terms.DaysBefore == 0 ? texts["messages.on_day", ("hour", hour)]
        : rule.Terms.DaysBefore < 0 ? texts["messages.days_after", ("days", -rule.Terms.DaysBefore), ("hour", hour)]
        : texts["messages.days_before", ("days", rule.Terms.DaysBefore), ("hour", hour)];

    public static (string Tone, string Icon) Look(this DeliveryState state) =>
        state switch
        {
            DeliveryState.Waiting => ("", "clock"),
            DeliveryState.Held => ("warn", "player-pause"),
            DeliveryState.OnItsWay => ("run", "send"),
            DeliveryState.TriedAgain => ("warn", "refresh"),
            DeliveryState.Delivered => ("ok", "circle-check"),
            DeliveryState.InDoubt => ("warn", "help-circle"),
            DeliveryState.Failed => ("bad", "alert-triangle"),
            _ => ("", "circle-off"),
        };

    /// <summary>What more there is to say about where a message stands; empty where nothing.</summary>
    public static string Why(this Texts texts, Delivery one, Moments moments) =>
        one.State switch
        {
            DeliveryState.NotSent when one.Message != MessageState.Told => texts.Word("messages", one.Message),
            DeliveryState.TriedAgain => texts[
                "messages.next_try",
                ("why", one.Error is { } code ? texts.Refusal(code) : ""),
                ("n", one.Attempts),
                ("of", one.MaxAttempts),
                ("at", moments.Text(one.NextTry ?? one.At))
            ],
            DeliveryState.Failed when one.Error is { } code => texts.Refusal(code),
            _ => "",
        };
}
