namespace Training.Application.Work.Contracts;

/// <summary>
/// Has one effect outside the database: a message sent, another system told. The item is claimed durably, then the
/// effect made, then recorded. If nobody can know whether it was made (a crash, a lost answer), the item is in doubt
/// until a person says; it is never repeated on a guess.
/// </summary>
public interface IExternalWorkHandler<in TPayload>
{
    /// <summary>
    /// Reads what the effect needs and checks that it is still wanted and allowed. Nothing has happened yet: a refusal
    /// or an exception here is tried again later. What is no longer wanted answers <see cref="ExternalEffects.None"/>, what
    /// has to wait for somebody's word <see cref="ExternalEffects.NotNow"/>.
    /// </summary>
    /// <param name="work">The ids that were enqueued.</param>
    /// <param name="id">The same in every try, so that the receiver can tell a repetition (a mail's Message-ID).</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    Task<Result<ExternalEffect>> Prepare(TPayload work, WorkId id, CancellationToken ct);
}

/// <summary>
/// Makes the effect, once, outside any transaction. A stopping program waits for it, so it must end by itself within
/// ten seconds. An exception means that nobody knows: only answers that are certain may be returned as such.
/// </summary>
public delegate Task<EffectOutcome> ExternalEffect();
