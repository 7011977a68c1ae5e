using Training.Application.Messages;
using Training.Application.Messages.Rules;
using Training.Application.Work.Contracts;

namespace Training.Application.Reporting;

/// <summary>How far a message came: what the messages module and the ledger of work know, as one word.</summary>
public enum DeliveryState
{
    /// <summary>Its hour has not come.</summary>
    Waiting,

    /// <summary>Somebody has to let it go first.</summary>
    Held,

    /// <summary>A letter on its way to the mail server.</summary>
    OnItsWay,

    /// <summary>The mail server refused it or did not answer; it is tried again.</summary>
    TriedAgain,

    /// <summary>In the inbox, or accepted by the mail server. That it was read is another matter.</summary>
    Delivered,

    /// <summary>Nobody knows whether the mail server took it; somebody has to look.</summary>
    InDoubt,

    /// <summary>Given up after all tries.</summary>
    Failed,

    /// <summary>Not sent, for the reason that the message itself has.</summary>
    NotSent,
}

internal static class DeliveryStates
{
    /// <param name="work">Of the letter; null where there is none, or none any more because it was done long ago.</param>
    /// <param name="attempts">Tries of the letter that led nowhere yet.</param>
    public static DeliveryState Of(MessageState message, Channel channel, WorkState? work, int attempts) =>
        message switch
        {
            MessageState.Planned => DeliveryState.Waiting,
            MessageState.Held => DeliveryState.Held,
            MessageState.Told when channel == Channel.Inbox => DeliveryState.Delivered,
            MessageState.Told => Of(work, attempts),
            _ => DeliveryState.NotSent,
        };

    private static DeliveryState Of(WorkState? work, int attempts) =>
        work switch
        {
            null or WorkState.Done => DeliveryState.Delivered,
            WorkState.InDoubt => DeliveryState.InDoubt,
            WorkState.Dead => DeliveryState.Failed,
            WorkState.Cancelled => DeliveryState.NotSent,
            _ => attempts > 0 ? DeliveryState.TriedAgain : DeliveryState.OnItsWay,
        };
}
