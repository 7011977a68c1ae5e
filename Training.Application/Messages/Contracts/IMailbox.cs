using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Contracts;

/// <summary>
/// A message to one person in plain text. With the same <paramref name="Id"/> the receiver's mail server sees that it is the same.
/// </summary>
/// <param name="Id">Of the work item that sends it.</param>
/// <param name="To">One mail address.</param>
/// <param name="Name">Of the person, as shown beside the address.</param>
/// <param name="Subject">One line; a line break in it is refused.</param>
/// <param name="Body">Lines of text, without markup.</param>
public sealed record Letter(WorkId Id, string To, string Name, string Subject, string Body);

/// <summary>Where letters go out: a folder or a mail server, as <c>Mail:Mode</c> says.</summary>
public interface IMailbox
{
    Task<EffectOutcome> Deliver(Letter letter);
}
