using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Work;

namespace Training.Web.Pages.Upkeep;

/// <summary>What looks after the installation by itself: when, with what result, and now if somebody wants it so.</summary>
[Requires(Permission.ManageWork)]
public sealed class IndexModel(ISender sender, Texts texts) : PageModel
{
    /// <summary>The work that is to run now.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    public IReadOnlyList<RecurringLine> Lines { get; private set; } = [];

    public int Attention => Lines.Count(line => line.NeedsAttention);

    public int Retried => Lines.Count(line => line.IsRetried);

    public bool UnderWay => Lines.Any(line => line.Latest is { UnderWay: true });

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListRecurringWork(), ct);
        if (!outcome.Succeeded(out var lines))
            return this.Refused(outcome.Errors);

        Lines = lines;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new StartRecurringWork(Kind ?? ""), ct);
        if (outcome.Errors.Count > 0)
            return this.Refused(outcome.Errors);

        this.Say(texts["upkeep.started", ("work", texts[$"work.kind.{Kind}"])]);
        return RedirectToPage();
    }
}
