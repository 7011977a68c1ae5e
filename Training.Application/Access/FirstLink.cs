namespace Training.Application.Access;

/// <summary>As long as there is no account, a link to create the first.</summary>
internal sealed class FirstLink(IAccessDb db, IUnitOfWork unitOfWork, AccessLinks links)
{
    private static readonly Error NotNeeded = new("access.link_not_needed", ErrorKind.Conflict);

    public async Task<string?> Issue(CancellationToken ct)
    {
        var issued = await unitOfWork.Run<Result<string>>(
            new Deed("IssueFirstLink"),
            async () =>
                await db.Accounts.AnyAsync(ct)
                    ? NotNeeded
                    : await links.Issue(LinkPurpose.FirstAdministrator, account: null, ct),
            ct
        );
        return issued.Succeeded(out var key) ? key : null;
    }
}
