using Training.Application.Work.Contracts;

namespace Training.Application.Access.Contracts;

/// <summary>The letter with the link by which somebody chooses the first password, for modules that say when it is sent.</summary>
public interface IActivationLetters
{
    /// <summary>How long the link of a letter works, and for how long no other is ordered.</summary>
    static readonly TimeSpan Life = TimeSpan.FromHours(72);

    /// <summary>
    /// Writes down, in the caller's unit of work, that a letter is on its way; of two callers one is refused. Refused also
    /// while the link of an earlier one works, and once the account needs none.
    /// </summary>
    Task<Result<UserId>> Order(UserId account, CancellationToken ct);

    /// <summary>Makes the link and the letter with it. An account that needs none any more gets none.</summary>
    /// <param name="account">Whose letter it is.</param>
    /// <param name="id">The work that sends it.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    Task<Result<ExternalEffect>> Prepare(UserId account, WorkId id, CancellationToken ct);

    /// <summary>The letter as this person would read it, with no link that works.</summary>
    Task<LetterDraft> Draft(string email, string name, CancellationToken ct, string language = "vi");
}

public sealed record LetterDraft(string Subject, string Body);
