using Training.Application.Work.Contracts;

namespace Training.Application.Access;

/// <summary>Someone is to receive the link that lets them choose their first password.</summary>
internal sealed record ActivationDue(UserId Account);

[RunsIn(Lane.Messages)]
internal sealed class SendActivation(IAccessDb db, LinkLetters letters) : IExternalWorkHandler<ActivationDue>
{
    public async Task<Result<ExternalEffect>> Prepare(ActivationDue work, WorkId id, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == work.Account, ct);
        return account is { DisabledAt: null, PasswordHash: null }
            ? await letters.Write(id, account, LinkPurpose.Activation, ct)
            : IExternalWorkHandler<ActivationDue>.NoEffect;
    }
}
