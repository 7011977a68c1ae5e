using Training.Application.Access.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Access;

internal sealed class ActivationLetters(IAccessDb db, LinkLetters letters, TimeProvider clock) : IActivationLetters
{
    public async Task<Result<UserId>> Order(UserId account, CancellationToken ct) =>
        await db.Accounts.FindAsync([account], ct) is { } found // it may have been made in this unit of work
            ? found.ExpectLetter(clock.GetUtcNow())
            : AccessErrors.AccountUnknown;

    public async Task<Result<ExternalEffect>> Prepare(UserId account, WorkId id, CancellationToken ct)
    {
        var found = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == account, ct);
        return found is { State: AccountState.Invited }
            ? await letters.Write(id, found, LinkPurpose.Activation, ct)
            : ExternalEffects.None;
    }

    public Task<LetterDraft> Draft(string email, string name, CancellationToken ct, string language = "vi") =>
        letters.Draft(email, name, language, LinkPurpose.Activation, secret: "••••••••", ct);
}
