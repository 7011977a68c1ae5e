using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Where the person who asks stands, with their own file. Someone whose account belongs to nobody's file gets an empty answer.</summary>
[Requires(Permission.OwnData)]
public sealed record ShowMyPlace : IQuery<MyPlace>;

/// <param name="Me">Masked; <c>RevealMyFile</c> shows the whole.</param>
public sealed record MyPlace(PersonDetails? Me, IReadOnlyList<MyCohort> Cohorts);

/// <param name="Class">Null while the person is in none.</param>
/// <param name="Adviser">Whom to turn to; null while the class has none.</param>
/// <param name="Since">First day in the class.</param>
public sealed record MyCohort(
    ProgrammeSummary Programme,
    CohortSummary Cohort,
    CandidacyState State,
    string? Class,
    string? Adviser,
    DateOnly? Since
);

internal sealed class ShowMyPlaceHandler(
    IEnrolmentDb db,
    IPeopleRegister people,
    ICohortDirectory cohorts,
    IAccounts accounts,
    IActor actor
) : IRequestHandler<ShowMyPlace, Result<MyPlace>>
{
    public async Task<Result<MyPlace>> Handle(ShowMyPlace query, CancellationToken ct)
    {
        if (actor.User is not { } user || await people.FindByAccount(user, ct) is not { } me)
            return new MyPlace(null, []);

        var files = await db
            .Candidacies.Where(candidacy => candidacy.PersonId == me)
            .Select(candidacy => new
            {
                candidacy.CohortId,
                candidacy.State,
                candidacy.ClassId,
                Since = candidacy.Spells.Where(s => s.Until == null).Select(s => (DateOnly?)s.From).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var mine = new List<MyCohort>();
        foreach (var file in files)
        {
            var cohort = (await cohorts.Find(file.CohortId, ct))!;
            var place = file.ClassId is { } id ? await cohorts.FindClass(id, ct) : null;
            var programme = await cohorts.ProgrammeOf(cohort.Id, ct);
            mine.Add(new(programme, cohort, file.State, place?.Code, await AdviserOf(place, ct), file.Since));
        }
        var known = await people.Find([me], ct);
        return new MyPlace(known[me].Details.Masked(), [.. mine.OrderByDescending(line => line.Cohort.OpensOn)]);
    }

    private async Task<string?> AdviserOf(ClassSummary? place, CancellationToken ct) =>
        place?.Adviser is { } adviser ? (await accounts.Find([adviser], ct)).GetValueOrDefault(adviser)?.Name : null;
}
