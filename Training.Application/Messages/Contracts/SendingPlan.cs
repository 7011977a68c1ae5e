using FluentValidation;

namespace Training.Application.Messages.Contracts;

/// <summary>When the messages of an act that concerns many go out (P6). Stored by name.</summary>
public enum LetterTiming
{
    Now,

    /// <summary>So many people an hour, to spare the mail server and the help desk.</summary>
    Staggered,

    /// <summary>Once somebody releases them.</summary>
    Held,

    /// <summary>Never.</summary>
    None,
}

/// <summary>What somebody who was shown how many people would be told decided about it.</summary>
/// <param name="PerHour">From 1 to 10,000 people; only when staggered.</param>
public sealed record SendingPlan(LetterTiming Timing, int? PerHour = null)
{
    public static readonly SendingPlan Now = new(LetterTiming.Now);

    /// <summary>Null where they do not go out by so many an hour.</summary>
    internal int? Pace => Timing == LetterTiming.Staggered ? PerHour : null;
}

internal sealed class SendingPlanRules : AbstractValidator<SendingPlan>
{
    private const int MostPerHour = 10_000;

    public SendingPlanRules()
    {
        RuleFor(plan => plan.Timing).IsInEnum().WithErrorCode("messages.timing_unknown");
        RuleFor(plan => plan.PerHour)
            .Must(pace => pace is >= 1 and <= MostPerHour)
            .WithErrorCode("messages.pace_unknown")
            .When(plan => plan.Timing == LetterTiming.Staggered);
    }
}
