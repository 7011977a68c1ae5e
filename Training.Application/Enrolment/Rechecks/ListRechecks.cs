using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>
/// Every recheck of a cohort, or of one application: the open ones by their last day, then the closed, the last answered first.
/// None is ever left out, whatever became of the person or the cohort (P19).
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Application">Null: of everybody.</param>
[Requires(Permission.ViewEveryone)]
public sealed record ListRechecks(string Cohort, CandidacyId? Application = null) : IQuery<RecheckList>;

/// <param name="Selection">The number of the decided selection that the application can complain of; null: none, or none asked for.</param>
public sealed record RecheckList(
    CohortSummary Cohort,
    int? Selection,
    IReadOnlyList<RecheckLine> Open,
    IReadOnlyList<RecheckLine> Closed
);

/// <param name="Days">Since it was filed, until it was answered; calendar days.</param>
/// <param name="Urgency">Of an open one.</param>
/// <param name="Owner">Null where the account is gone.</param>
/// <param name="OwnerAway">The account that looks after it may no longer sign in.</param>
/// <param name="OnTime">Of a closed one: it was answered by its last day.</param>
public sealed record RecheckLine(
    RecheckId Id,
    int Number,
    CandidacyId Application,
    string FullName,
    PartialDate Birth,
    DateOnly FiledOn,
    DateOnly DueOn,
    int Days,
    RecheckUrgency Urgency,
    string? Owner,
    bool OwnerAway,
    RecheckState State,
    DateTimeOffset? ClosedAt,
    string? ClosedBy,
    bool OnTime
);

internal sealed class ListRechecksHandler(
    IRecheckDb db,
    ISelectionDb selections,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IAccounts accounts,
    RecheckDeadlines deadlines,
    TimeProvider clock
) : IRequestHandler<ListRechecks, Result<RecheckList>>
{
    public async Task<Result<RecheckList>> Handle(ListRechecks query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;

        var rows = await (
            from recheck in db.Rechecks.AsNoTracking()
            where recheck.CohortId == cohort.Id
            where query.Application == null || recheck.CandidacyId == query.Application
            join person in people.All on recheck.PersonId equals person.Id
            orderby recheck.DueOn, recheck.Number
            select new
            {
                Recheck = recheck,
                person.FullName,
                person.Birth,
            }
        ).ToListAsync(ct);
        var owners = await accounts.Find([.. rows.Select(row => row.Recheck.Owner).Distinct()], ct);
        var urgency = await deadlines.Urgency(ct);
        var lines = rows.ConvertAll(row =>
            Line(row.Recheck, row.FullName, row.Birth, owners.GetValueOrDefault(row.Recheck.Owner), urgency)
        );
        return new RecheckList(
            cohort,
            query.Application is { } one ? (await selections.DecidedAbout(one, ct))?.Number : null,
            lines.FindAll(line => line.State == RecheckState.Open),
            [.. lines.Where(line => line.State != RecheckState.Open).OrderByDescending(line => line.ClosedAt)]
        );
    }

    private RecheckLine Line(
        Recheck recheck,
        string fullName,
        PartialDate birth,
        AccountSummary? owner,
        Func<DateOnly, RecheckUrgency> urgency
    )
    {
        var last = recheck.ClosedAt is { } at ? clock.DayOf(at) : clock.Day();
        return new(
            recheck.Id,
            recheck.Number,
            recheck.CandidacyId,
            fullName,
            birth,
            recheck.FiledOn,
            recheck.DueOn,
            last.DayNumber - recheck.FiledOn.DayNumber,
            urgency(recheck.DueOn),
            owner?.Name,
            owner is null or { Disabled: true },
            recheck.State,
            recheck.ClosedAt,
            recheck.ClosedBy,
            last <= recheck.DueOn
        );
    }
}
