using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Contracts;

/// <summary>A way out of the program to a person. Called as the effect of an external work item.</summary>
public interface IMessageChannel
{
    /// <summary>Ends by itself within ten seconds, and says no more than it knows for certain.</summary>
    Task<EffectOutcome> Deliver(Letter letter);
}
