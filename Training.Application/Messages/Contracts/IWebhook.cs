namespace Training.Application.Messages.Contracts;

/// <summary>A program outside that takes messages further, as SMS or over Zalo. It is told of each by a signed request.</summary>
public interface IWebhook : IMessageChannel
{
    /// <summary>False: no address is configured, so nobody should be offered this channel.</summary>
    bool IsConfigured { get; }
}
