using Training.Application.Enrolment.Contracts;
using Training.Application.People;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

/// <summary>One person's profile, with what must be asked for still hidden.</summary>
[Requires(Permission.ViewPeople)]
public sealed record ShowPerson(PersonId Id) : IQuery<PersonProfile>;

/// <param name="Open">What the file says; phone and e-mail masked, what is sealed left out.</param>
/// <param name="Age">Full years today.</param>
/// <param name="HasSensitive">There is something that <see cref="RevealSealed"/> would show.</param>
public sealed record PersonProfile(
    PersonId Id,
    PersonName Name,
    PersonDetails Open,
    int Age,
    string? IdHint,
    bool HasSensitive,
    IReadOnlyList<StandingRow> Standings,
    IReadOnlyList<EnrolmentFact> History,
    IReadOnlyList<Look> Looks
);

/// <summary>Who asked for what is hidden; shown to those who may read the audit trail.</summary>
public sealed record Look(DisclosedPart Part, string By, DateTimeOffset At);

internal sealed class ShowPersonHandler(
    PeopleFinder finder,
    PersonRows rows,
    IPeopleDb people,
    IEnrolmentHistory history,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<ShowPerson, Result<PersonProfile>>
{
    private const int LooksShown = 20;

    public async Task<Result<PersonProfile>> Handle(ShowPerson query, CancellationToken ct)
    {
        if (await finder.Visible.SingleOrDefaultAsync(person => person.Id == query.Id, ct) is not { } person)
            return PersonErrors.Unknown;

        var standings = await rows.Standings([person.Id], ct);
        return new PersonProfile(
            person.Id,
            new(person.Open.FullName, person.Surname, person.MiddleName, person.GivenName),
            Masked(person.Open),
            person.Open.Birth.AgeOn(clock.Day()),
            person.CurrentPaper?.Hint,
            person.Sensitive is not null,
            [.. standings.OrderByDescending(standing => standing.CandidacyId.Value)],
            await history.Of(person.Id, ct),
            actor.Has(Permission.ViewAudit) ? await Looks(person.Id).ToListAsync(ct) : []
        );
    }

    private IQueryable<Look> Looks(PersonId id) =>
        people
            .Disclosures.Where(look => look.PersonId == id)
            .OrderByDescending(look => look.At)
            .Take(LooksShown)
            .Select(look => new Look(look.Part, look.ByName, look.At));

    private static PersonDetails Masked(PersonDetails open) =>
        open with
        {
            Phone = open.Phone is null ? null : PhoneNumber.Hint(open.Phone),
            Email = open.Email is null ? null : EmailAddress.Hint(open.Email),
        };
}
