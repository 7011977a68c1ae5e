using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>One recheck: what is complained of, who answers until when, and once it is closed what came of it, for good (P19).</summary>
/// <param name="Cohort">Code of its cohort.</param>
[Requires(Permission.ViewEveryone)]
public sealed record ShowRecheck(string Cohort, RecheckId Id) : IQuery<RecheckView>;

public sealed record RecheckView
{
    public required CohortSummary Cohort { get; init; }
    public required RecheckId Id { get; init; }
    public required int Version { get; init; }
    public required int Number { get; init; }

    /// <summary>The number of the selection that it complains of.</summary>
    public required int Selection { get; init; }
    public required CandidacyId Application { get; init; }
    public required PersonId Person { get; init; }
    public required string FullName { get; init; }
    public required PartialDate Birth { get; init; }
    public required DateOnly FiledOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required RecheckUrgency Urgency { get; init; }
    public required string Text { get; init; }
    public required string FiledBy { get; init; }
    public required DateTimeOffset FiledAt { get; init; }
    public required UserId Owner { get; init; }

    /// <summary>Null where the account is gone.</summary>
    public required string? OwnerName { get; init; }

    /// <summary>The account that looks after it may no longer sign in.</summary>
    public required bool OwnerAway { get; init; }
    public required RecheckState State { get; init; }
    public required string? Answer { get; init; }
    public required string? ClosedBy { get; init; }
    public required DateTimeOffset? ClosedAt { get; init; }
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>What was decided by, where the case had it judged again.</summary>
    public required VerdictBefore? Before { get; init; }
}

/// <param name="Policy">The number of the edition.</param>
/// <param name="Paths">Each condition with its answer as it was.</param>
public sealed record VerdictBefore(int Policy, EligibilityOutcome Outcome, IReadOnlyList<PathView> Paths);

internal sealed class ShowRecheckHandler(
    IRecheckDb db,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IAccounts accounts,
    KeptVerdicts kept,
    RecheckDeadlines deadlines,
    IActor actor
) : IRequestHandler<ShowRecheck, Result<RecheckView>>
{
    public async Task<Result<RecheckView>> Handle(ShowRecheck query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        var found = await (
            from one in db.Rechecks.AsNoTracking()
            where one.Id == query.Id && one.CohortId == cohort.Id
            join person in people.All on one.PersonId equals person.Id
            select new
            {
                Recheck = one,
                person.FullName,
                person.Birth,
            }
        ).SingleOrDefaultAsync(ct);
        if (found is not { Recheck: { } recheck })
            return RecheckErrors.Unknown;

        var owner = (await accounts.Find([recheck.Owner], ct)).GetValueOrDefault(recheck.Owner);
        return new RecheckView
        {
            Cohort = cohort,
            Id = recheck.Id,
            Version = recheck.Version,
            Number = recheck.Number,
            Selection = recheck.SelectionNumber,
            Application = recheck.CandidacyId,
            Person = recheck.PersonId,
            FullName = found.FullName,
            Birth = found.Birth,
            FiledOn = recheck.FiledOn,
            DueOn = recheck.DueOn,
            Urgency = (await deadlines.Urgency(ct))(recheck.DueOn),
            Text = recheck.Text,
            FiledBy = recheck.FiledBy,
            FiledAt = recheck.FiledAt,
            Owner = recheck.Owner,
            OwnerName = owner?.Name,
            OwnerAway = owner is null or { Disabled: true },
            State = recheck.State,
            Answer = recheck.Answer,
            ClosedBy = recheck.ClosedBy,
            ClosedAt = recheck.ClosedAt,
            Corrections = recheck.Corrections,
            Before = await kept.Of(recheck, actor.Has(Permission.ViewSensitiveData), ct),
        };
    }
}
