namespace Training.Application.Access;

/// <summary>What a right password leads to.</summary>
/// <param name="Secret">For the cookie; it is not kept anywhere else.</param>
/// <param name="Language">Of the person's pages.</param>
/// <param name="IsHalf">The secret opens the second step and nothing else: there is no session yet.</param>
public sealed record SessionOpened(string Secret, string Language, bool IsHalf = false);

/// <summary>Opens the session of whoever gave a right password, or the second step where the account has one.</summary>
internal sealed class SessionOpening(IAccessDb db, SessionRegister sessions, AccessLinks links)
{
    /// <summary>In the caller's unit of work.</summary>
    public async Task<SessionOpened> After(Account account, string? device, CancellationToken ct) =>
        await db.SecondFactors.AnyAsync(factor => factor.AccountId == account.Id && factor.ConfirmedAt != null, ct)
            ? new(await links.Issue(LinkPurpose.SecondStep, account.Id, ct), account.Language, IsHalf: true)
            : new(sessions.Open(account.Id, device), account.Language);
}
