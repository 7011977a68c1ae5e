using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Rechecks;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection.Letters;

/// <summary>
/// What a decided selection says of one's own application, and what came of one's complaints about it, for good (P19); whoever
/// has the link need not sign in.
/// </summary>
[Requires(Permission.Anyone)]
public sealed record ShowMyOutcome(string? Key) : IQuery<MyOutcome>;

/// <param name="Decision">By which it was decided.</param>
/// <param name="Paths">Each condition with its answer; what is sensitive is left out (SEC-03), because a link can be passed on.</param>
/// <param name="Rechecks">The last first.</param>
public sealed record MyOutcome(
    CohortSummary Cohort,
    string FullName,
    Decision Decision,
    SelectionReason Why,
    IReadOnlyList<PathView> Paths,
    IReadOnlyList<MyRecheck> Rechecks
);

/// <param name="Answer">Null while it is open.</param>
public sealed record MyRecheck(
    int Number,
    DateOnly FiledOn,
    DateOnly DueOn,
    string Text,
    RecheckState State,
    string? Answer,
    DateTimeOffset? ClosedAt
);

internal sealed class ShowMyOutcomeHandler(
    ISelectionDb db,
    IEnrolmentDb enrolment,
    IEligibilityDb eligibility,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    SelectionReasons reasons,
    AnswerVault vault,
    IRecheckDb rechecks,
    KeptVerdicts kept,
    IOutcomeLinks links
) : IRequestHandler<ShowMyOutcome, Result<MyOutcome>>
{
    public async Task<Result<MyOutcome>> Handle(ShowMyOutcome query, CancellationToken ct)
    {
        if (links.Read(query.Key) is not { } application)
            return SelectionErrors.LinkUnknown;
        var found = await (
            from line in db.SelectionLines.AsNoTracking()
            where line.CandidacyId == application
            join run in db.Selections.AsNoTracking() on line.RunId equals run.Id
            where run.State == SelectionState.Decided
            join candidacy in enrolment.Candidacies on line.CandidacyId equals candidacy.Id
            join person in people.All on candidacy.PersonId equals person.Id
            orderby run.Number descending
            select new
            {
                Line = line,
                Run = run,
                person.FullName,
            }
        ).FirstOrDefaultAsync(ct);
        if (found is null)
            return SelectionErrors.LinkUnknown;

        return new MyOutcome(
            (await cohorts.Find(found.Run.CohortId, ct))!,
            found.FullName,
            found.Run.Decision,
            (await reasons.Of(found.Run, ct))(found.Line),
            await Paths(found.Run, application, ct),
            await Rechecks(application, ct)
        );
    }

    private async Task<IReadOnlyList<MyRecheck>> Rechecks(CandidacyId application, CancellationToken ct) =>
        await rechecks
            .Rechecks.Where(one => one.CandidacyId == application)
            .OrderByDescending(one => one.Number)
            .Select(one => new MyRecheck(
                one.Number,
                one.FiledOn,
                one.DueOn,
                one.Text,
                one.State,
                one.Answer,
                one.ClosedAt
            ))
            .ToListAsync(ct);

    /// <summary>What was decided by, also where it was judged again since.</summary>
    private async Task<IReadOnlyList<PathView>> Paths(SelectionRun run, CandidacyId id, CancellationToken ct)
    {
        if (await kept.DecidedBy(id, run.Number, seesSensitive: false, ct) is { } decided)
            return decided.Paths;
        if (await eligibility.Verdicts.AsNoTracking().SingleOrDefaultAsync(v => v.CandidacyId == id, ct) is not { } own)
            return [];
        var policy = await eligibility
            .Policies.AsNoTracking()
            .SingleAsync(one => one.CohortId == own.CohortId && one.Number == own.Policy, ct);
        return PathView.Of(policy.Content, vault.Open(own), seesSensitive: false);
    }
}
