using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection.Letters;

/// <summary>What a decided selection says of one's own application; whoever has the link need not sign in.</summary>
[Requires(Permission.Anyone)]
public sealed record ShowMyOutcome(string? Key) : IQuery<MyOutcome>;

/// <param name="Decision">By which it was decided.</param>
/// <param name="Paths">Each condition with its answer; what is sensitive is left out (SEC-03), because a link can be passed on.</param>
public sealed record MyOutcome(
    CohortSummary Cohort,
    string FullName,
    Decision Decision,
    SelectionReason Why,
    IReadOnlyList<PathView> Paths
);

internal sealed class ShowMyOutcomeHandler(
    ISelectionDb db,
    IEnrolmentDb enrolment,
    IEligibilityDb eligibility,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    SelectionReasons reasons,
    AnswerVault vault,
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
            await Paths(found.Line, ct)
        );
    }

    private async Task<IReadOnlyList<PathView>> Paths(SelectionLine line, CancellationToken ct)
    {
        var id = line.CandidacyId;
        if (await eligibility.Verdicts.AsNoTracking().SingleOrDefaultAsync(v => v.CandidacyId == id, ct) is not { } own)
            return [];
        var policy = await eligibility
            .Policies.AsNoTracking()
            .SingleAsync(one => one.CohortId == own.CohortId && one.Number == own.Policy, ct);
        return PathView.Of(policy.Content, vault.Open(own), seesSensitive: false);
    }
}
