using FluentValidation;
using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>The items that the actor may see: what needs a person first, then what runs, what waits, what is over.</summary>
/// <param name="State">Only these; null for all.</param>
/// <param name="Page">From 1.</param>
[Requires(Permission.ViewWork)]
public sealed record ListWork(WorkState? State = null, int Page = 1, int PageSize = 25) : IQuery<WorkList>;

/// <param name="Total">Of the whole list, not of this page.</param>
/// <param name="Counts">How many the actor may see in each state, whatever the filter.</param>
public sealed record WorkList(
    IReadOnlyList<WorkView> Items,
    int Total,
    int Page,
    int PageSize,
    IReadOnlyDictionary<WorkState, int> Counts
);

internal sealed class ListWorkRules : AbstractValidator<ListWork>
{
    public ListWorkRules()
    {
        RuleFor(query => query.Page).GreaterThanOrEqualTo(1).WithErrorCode("common.page_out_of_range");
        RuleFor(query => query.PageSize).InclusiveBetween(1, 200).WithErrorCode("common.page_out_of_range");
    }
}

internal sealed class ListWorkHandler(IWorkDb db, IActor actor) : IRequestHandler<ListWork, Result<WorkList>>
{
    public async Task<Result<WorkList>> Handle(ListWork query, CancellationToken ct)
    {
        var visible = db.WorkItems.VisibleTo(actor);
        var counts = await visible
            .GroupBy(item => item.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);

        var views = await visible
            .Where(item => query.State == null || item.State == query.State)
            .OrderBy(item =>
                item.State == WorkState.InDoubt ? 0
                : item.State == WorkState.Dead ? 1
                : item.State == WorkState.Running ? 2
                : item.State == WorkState.Pending ? 3
                : 4
            )
            .ThenByDescending(item => item.CreatedAt)
            .ThenByDescending(item => item.Id)
            .Skip((query.Page - 1) * query.PageSize)
            .Take(query.PageSize)
            .AsViews()
            .ToListAsync(ct);

        var total = query.State is { } state ? counts.GetValueOrDefault(state) : counts.Values.Sum();
        return new WorkList(views, total, query.Page, query.PageSize, counts);
    }
}
