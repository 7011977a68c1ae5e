using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Allocation;

/// <summary>The classes of a cohort as they are, and as they would be after an allocation; with the one under way, or the last.</summary>
[Requires(Permission.AllocateClasses)]
public sealed record ShowAllocation(string Cohort) : IQuery<AllocationView>;

/// <summary>Sums and classes of a draft.</summary>
public sealed record AllocationView
{
    public required CohortSummary Cohort { get; init; }

    /// <summary>People without a class.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many of them a seat is left for.</summary>
    public required int Placeable { get; init; }
    public required IReadOnlyList<FilledClass> Classes { get; init; }

    /// <summary>To be given back with the order, so that what is done is what was seen.</summary>
    public required string Mark { get; init; }
    public required AllocationRun? Last { get; init; }

    /// <summary>The names of those who would be seated and have an account, so that they can be told.</summary>
    public required IReadOnlyList<string> Reached { get; init; }

    /// <summary>How many people in all classes would have to be exchanged for each to have its fair share of a trait.</summary>
    public int Imbalance(Trait trait) => Classes.Sum(@class => @class.Imbalance[trait]);
}

public sealed record AllocationRun(
    WorkId WorkId,
    bool IsUnderWay,
    int Done,
    int Total,
    int Skipped,
    DateOnly On,
    Decision Decision
);

internal sealed class ShowAllocationHandler(
    IAllocationDb db,
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    AllocationDraft draft
) : IRequestHandler<ShowAllocation, Result<AllocationView>>
{
    public async Task<Result<AllocationView>> Handle(ShowAllocation query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;

        var last = await db
            .Allocations.Where(a => a.CohortId == cohort.Id)
            .OrderByDescending(a => a.Id)
            .Select(a => new AllocationRun(a.WorkId, a.IsUnderWay, a.Done, a.Total, a.Skipped, a.On, a.Decision))
            .FirstOrDefaultAsync(ct);
        var filling = last is { IsUnderWay: true } ? Filling.None : await draft.For(cohort.Id, ct);
        return new AllocationView
        {
            Cohort = cohort,
            Waiting = filling.Places.Count + filling.LeftOver.Count,
            Placeable = filling.Places.Count,
            Classes = filling.Classes,
            Mark = AllocationDraft.MarkOf(filling),
            Last = last,
            Reached = await Reached([.. filling.Places.Keys], ct),
        };
    }

    private async Task<IReadOnlyList<string>> Reached(IReadOnlyList<CandidacyId> placed, CancellationToken ct) =>
        await (
            from candidacy in enrolment.Candidacies
            where placed.Contains(candidacy.Id)
            join person in people.All on candidacy.PersonId equals person.Id
            where person.Account != null
            orderby person.SortKey, person.Id
            select person.FullName
        ).ToListAsync(ct);
}
