using Training.Application.Access.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>The account of a trainee: the one they have, the one that was confirmed to be theirs, or a new one.</summary>
internal sealed class TraineeAccounts(IAccounts accounts, IPeopleRegister people)
{
    public async Task<Result<UserId>> For(PersonLine person, bool linksExisting, CancellationToken ct)
    {
        if (person.Account is { } known)
            return known;
        if (person.Email is not { } email)
            return InvitationErrors.NoEmail;

        var given = linksExisting
            ? await Existing(email, ct)
            : await accounts.Create(new NewAccount(email, person.FullName, Role.Trainee), ct);
        if (!given.Succeeded(out var account))
            return InvitationErrors.EmailOfAnother; // taken since the preview

        var linked = await people.LinkAccount(person.Id, account, ct);
        return linked.Succeeded(out _) ? account : Result<UserId>.Refuse(linked.Errors);
    }

    private async Task<Result<UserId>> Existing(string email, CancellationToken ct)
    {
        var found = await accounts.FindByEmail([email], ct);
        return
            found.Values.SingleOrDefault() is not { } account || await people.FindByAccount(account.Id, ct) is not null
            ? InvitationErrors.EmailOfAnother
            : await accounts.Grant(account.Id, Role.Trainee, ct);
    }
}
