using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Access;

/// <summary>Somebody typed this address as theirs.</summary>
internal sealed record RecoveryDue(RecoveryId Recovery);

[RunsIn(Lane.Messages)]
[SendsMail]
internal sealed class SendRecovery(IAccessDb db, LinkLetters letters) : IExternalWorkHandler<RecoveryDue>
{
    /// <summary>So that nobody's mailbox can be filled by asking again and again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public async Task<Result<ExternalEffect>> Prepare(RecoveryDue work, WorkId id, CancellationToken ct)
    {
        var wish = await db.Recoveries.AsNoTracking().SingleAsync(recovery => recovery.Id == work.Recovery, ct);
        var account = await db
            .Accounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.EmailKey == wish.EmailKey && a.DisabledAt == null, ct);
        if (account is null || await AskedJustBefore(wish, ct))
            return ExternalEffects.None;

        var purpose = account.PasswordHash is null ? LinkPurpose.Activation : LinkPurpose.Recovery;
        return await letters.Write(id, account, purpose, ct);
    }

    private Task<bool> AskedJustBefore(Recovery wish, CancellationToken ct)
    {
        var (since, until) = (wish.AskedAt - Pause, wish.AskedAt);
        return db.Recoveries.AnyAsync(
            other => other.EmailKey == wish.EmailKey && other.AskedAt > since && other.AskedAt < until,
            ct
        );
    }
}
