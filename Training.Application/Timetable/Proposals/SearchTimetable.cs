using System.Security.Cryptography;
using System.Text.Json;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Solving;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Proposals;

/// <param name="Cohort">Its code.</param>
internal sealed record SearchTimetable(ProposalId Id, string Cohort) : IHasSubject
{
    public string Subject => Cohort;
}

/// <summary>
/// Lets a process search and keeps what it tells. Made again from the beginning after a crash, it comes to the same plan.
/// </summary>
[RunsIn(Lane.Timetable)]
internal sealed class SearchTimetableHandler(
    IProposalsDb db,
    ICohortDirectory cohorts,
    PlanProblemReader reader,
    ISolver solver,
    IUnitOfWork transactions,
    IWorkLookup ledger,
    TimeProvider clock
) : IRepeatableWorkHandler<SearchTimetable>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(1);

    public async Task<Result<Finding>> Handle(SearchTimetable work, CancellationToken ct)
    {
        var known = await Proposals(work).AsNoTracking().SingleOrDefaultAsync(ct);
        if (known is not { State: ProposalState.Searching })
            return new Finding("timetable.searched");

        var cohort = (await cohorts.Find(known.CohortId, ct))!;
        var basis = await reader.Read(cohort, known.Wish, ct);
        await Note(work, withParts: false, proposal => proposal.Begin(Hash(basis.Problem, known.Wish.Search)), ct);

        var (begun, noted) = (clock.GetTimestamp(), clock.GetTimestamp());
        var ending = SearchEnding.Finished;
        var found = await solver.Generate(basis.Problem, known.Wish.Search, Listen, ct);
        if (found.Succeeded(out var plan))
            await Note(work, withParts: true, proposal => End(proposal, DraftPlan.Of(basis, plan), ending), ct);
        else if (await Proposals(work).AnyAsync(proposal => proposal.Parts.Any(), ct))
            await Note(work, withParts: false, proposal => End(proposal, plan: null, SearchEnding.Died), ct);
        else
            return Result<Finding>.Refuse(found.Errors);
        return new Finding("timetable.searched");

        async Task<bool> Listen(SearchNews news)
        {
            if (news.Better is null && clock.GetElapsedTime(noted) < BetweenNotes)
                return true;

            noted = clock.GetTimestamp();
            var goesOn = await Note(work, news.Better is not null, proposal => Take(proposal, news, basis), ct);
            if (!goesOn || await ledger.Find(known.WorkId, ct) is { StopAsked: true })
                ending = SearchEnding.Stopped;
            else if (clock.GetElapsedTime(begun) > Longest)
                ending = SearchEnding.OutOfTime;
            return ending == SearchEnding.Finished;
        }
    }

    private static void Take(Proposal proposal, SearchNews news, PlanBasis basis)
    {
        proposal.Advance(news.Progress);
        if (news.Better is { } better)
            proposal.Take(DraftPlan.Of(basis, better));
    }

    private static void End(Proposal proposal, DraftPlan? plan, SearchEnding ending)
    {
        if (plan is not null)
            proposal.Take(plan);
        proposal.End(ending);
    }

    /// <returns>False where nobody wants it any more.</returns>
    private async Task<bool> Note(SearchTimetable work, bool withParts, Action<Proposal> change, CancellationToken ct)
    {
        var noted = await transactions.Run(
            new Deed(nameof(SearchTimetable)),
            async () =>
            {
                var proposals = Proposals(work);
                if (withParts)
                    proposals = proposals.Include(proposal => proposal.Parts);
                if (await proposals.SingleOrDefaultAsync(ct) is not { } proposal)
                    return Result<bool>.Refuse([ProposalErrors.Unknown]);
                change(proposal);
                return !proposal.StopAsked;
            },
            ct
        );
        return noted.Succeeded(out var wanted) && wanted;
    }

    private IQueryable<Proposal> Proposals(SearchTimetable work) => db.Proposals.Where(one => one.Id == work.Id);

    private static string Hash(PlanProblem problem, SearchSettings settings) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { problem, settings })));
}
