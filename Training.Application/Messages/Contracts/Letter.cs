using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Contracts;

/// <summary>
/// A message to one person in plain text. With the same <paramref name="Id"/> the receiver's side sees that it is the same.
/// </summary>
/// <param name="Id">Of the work item that sends it.</param>
/// <param name="To">One address as the channel has them: for e-mail a mail address.</param>
/// <param name="Name">Of the person, as shown beside the address.</param>
/// <param name="Subject">One line; a line break in it is refused.</param>
/// <param name="Body">Lines of text, without markup; an empty line begins a paragraph.</param>
public sealed record Letter(WorkId Id, string To, string Name, string Subject, string Body)
{
    /// <summary>What it is written in, so that a screen reader pronounces it right.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>Where a POST ends letters of this sort, and a page asks first; null where they are compulsory.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>An iCalendar text (RFC 5545) of what changed; null where nothing did.</summary>
    public string? Calendar { get; init; }
}
