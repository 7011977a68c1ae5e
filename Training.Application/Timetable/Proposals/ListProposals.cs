using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Proposals;

/// <summary>The proposals of a cohort, the newest first.</summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.EditTimetable)]
public sealed record ListProposals(string Cohort) : IQuery<IReadOnlyList<ProposalLine>>;

/// <param name="Sessions">That it has, in all classes.</param>
/// <param name="Accepted">Of how many classes it was accepted.</param>
public sealed record ProposalLine(
    ProposalId Id,
    DateTimeOffset At,
    ProposalState State,
    DateOnly From,
    DateOnly To,
    int Classes,
    int Sessions,
    int Unplaced,
    int Accepted
);

internal sealed class ListProposalsHandler(IProposalsDb db, ICohortDirectory cohorts)
    : IRequestHandler<ListProposals, Result<IReadOnlyList<ProposalLine>>>
{
    public async Task<Result<IReadOnlyList<ProposalLine>>> Handle(ListProposals query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var proposals = await db
            .Proposals.AsNoTracking()
            .Where(one => one.CohortId == cohort.Id)
            .OrderByDescending(one => one.At)
            .Select(one => new
            {
                one.Id,
                one.At,
                one.State,
                one.Wish,
                one.Unplaced,
                Sessions = one.Parts.Sum(part => part.Count),
                Accepted = one.Parts.Count(part => part.State == PartState.Accepted),
            })
            .ToListAsync(ct);
        return proposals.ConvertAll(one => new ProposalLine(
            one.Id,
            one.At,
            one.State,
            one.Wish.From,
            one.Wish.To,
            one.Wish.Classes.Count,
            one.Sessions,
            one.Unplaced.Sum(course => course.Sessions),
            one.Accepted
        ));
    }
}
