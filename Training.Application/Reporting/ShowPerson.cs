using Training.Application.Access.Contracts;
using Training.Application.Audit.Contracts;
using Training.Application.People;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

/// <summary>One person's profile, with what must be asked for still hidden.</summary>
[Requires(Permission.ViewPeople)]
public sealed record ShowPerson(PersonId Id) : IQuery<PersonProfile>;

/// <param name="Open">What the file says; phone and e-mail masked, what is sealed left out.</param>
/// <param name="Age">Full years today.</param>
/// <param name="Account">What they sign in with, if they have one.</param>
/// <param name="Looks">Who asked for what is hidden; for those who may read the audit trail.</param>
/// <param name="Changes">Who changed what; for the same.</param>
/// <param name="HasSensitive">There is something that <see cref="RevealSealed"/> would show.</param>
public sealed record PersonProfile(
    PersonId Id,
    PersonName Name,
    PersonDetails Open,
    int Age,
    string? IdHint,
    bool HasSensitive,
    IReadOnlyList<StandingRow> Standings,
    AccountSummary? Account,
    IReadOnlyList<PersonEvent> Events,
    IReadOnlyList<Look> Looks,
    IReadOnlyList<HistoryLine> Changes
);

/// <summary>Who asked for what is hidden; shown to those who may read the audit trail.</summary>
public sealed record Look(DisclosedPart Part, string By, DateTimeOffset At);

internal sealed class ShowPersonHandler(
    PeopleFinder finder,
    PersonRows rows,
    IPeopleDb people,
    PersonEvents events,
    IPersonHistory changes,
    IAccounts accounts,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<ShowPerson, Result<PersonProfile>>
{
    private const int LooksShown = 20;
    private const int ChangesShown = 30;

    public async Task<Result<PersonProfile>> Handle(ShowPerson query, CancellationToken ct)
    {
        if (await finder.Visible.SingleOrDefaultAsync(person => person.Id == query.Id, ct) is not { } person)
            return PersonErrors.Unknown;

        var mayAudit = actor.Has(Permission.ViewAudit);
        var account = person.Account is { } id ? (await accounts.Find([id], ct)).GetValueOrDefault(id) : null;
        var standings = await rows.Standings([person.Id], ct);
        return new PersonProfile(
            person.Id,
            new(person.Open.FullName, person.Surname, person.MiddleName, person.GivenName),
            person.Open.Masked(),
            person.Open.Birth.AgeOn(clock.Day()),
            person.CurrentPaper?.Hint,
            person.Sensitive is not null,
            [.. standings.OrderByDescending(standing => standing.CandidacyId.Value)],
            account,
            await events.Of(person.Id, account, ct),
            mayAudit ? await Looks(person.Id).ToListAsync(ct) : [],
            mayAudit ? await changes.Of(person.Id, ChangesShown, ct) : []
        );
    }

    private IQueryable<Look> Looks(PersonId id) =>
        people
            .Disclosures.Where(look => look.PersonId == id)
            .OrderByDescending(look => look.At)
            .Take(LooksShown)
            .Select(look => new Look(look.Part, look.ByName, look.At));
}
