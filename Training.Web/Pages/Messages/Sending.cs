using Training.Application.Messages.Contracts;

namespace Training.Web.Pages.Messages;

/// <summary>What the form part of <see cref="AnnounceViewComponent"/> posts.</summary>
public sealed class Sending
{
    public LetterTiming Timing { get; set; }

    public int? PerHour { get; set; }

    public SendingPlan Plan() => new(Timing, PerHour);
}
