using Training.Application.Work.Contracts;

namespace Training.Application.Access;

/// <summary>
/// What has opened nothing for 90 days goes: sessions, tokens, links, wishes for a new password. Until then it can be looked
/// up from where somebody signed in. What was guessed at is forgotten a day after it was open again.
/// </summary>
internal sealed record DeleteExpiredAccess;

[RunsIn(Lane.Upkeep)]
internal sealed class DeleteExpiredAccessHandler(IAccessDb db, TimeProvider clock) : IWorkHandler<DeleteExpiredAccess>
{
    private const int KeepDays = 90;
    private const int Portion = 500;

    public async Task<Result<Progress>> Handle(DeleteExpiredAccess work, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (before, yesterday) = (now.AddDays(-KeepDays), now.AddDays(-1));
        var started = before - SignInSession.Longest;
        int[] deleted =
        [
            await Delete(
                db.SignInSessions.Where(session => session.StartedAt < started).OrderBy(session => session.StartedAt),
                ct
            ),
            await Delete(
                db.ApiTokens.Where(token => token.ExpiresAt < before || token.RevokedAt < before)
                    .OrderBy(token => token.ExpiresAt),
                ct
            ),
            await Delete(db.AccessLinks.Where(link => link.ExpiresAt < before).OrderBy(link => link.ExpiresAt), ct),
            await Delete(
                db.Recoveries.Where(recovery => recovery.AskedAt < before).OrderBy(recovery => recovery.AskedAt),
                ct
            ),
            await Delete(db.SignInGuards.Where(guard => guard.OpensAt < yesterday).OrderBy(guard => guard.OpensAt), ct),
        ];
        return Array.TrueForAll(deleted, rows => rows < Portion) ? Progress.Complete : new Progress(0, 1);
    }

    private static Task<int> Delete<T>(IOrderedQueryable<T> rows, CancellationToken ct) =>
        rows.Take(Portion).ExecuteDeleteAsync(ct);
}
