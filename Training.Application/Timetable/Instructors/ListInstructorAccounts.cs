using Training.Application.Access.Contracts;

namespace Training.Application.Timetable.Instructors;

/// <summary>Accounts of instructors that belong to nobody in the list of instructors yet.</summary>
[Requires(Permission.EditResources)]
public sealed record ListInstructorAccounts : IQuery<IReadOnlyList<AccountSummary>>;

internal sealed class ListInstructorAccountsHandler(ITimetableDb db, IAccounts accounts)
    : IRequestHandler<ListInstructorAccounts, Result<IReadOnlyList<AccountSummary>>>
{
    public async Task<Result<IReadOnlyList<AccountSummary>>> Handle(ListInstructorAccounts query, CancellationToken ct)
    {
        var taken = await db.Instructors.Where(i => i.Account != null).Select(i => i.Account!.Value).ToListAsync(ct);
        return (await accounts.Holding(Role.Instructor, ct)).Where(account => !taken.Contains(account.Id)).ToList();
    }
}
