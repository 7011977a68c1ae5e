using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Messages.Announcing;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Reporting;

namespace Training.Web.Pages.Messages;

/// <summary>What is told of which facts, what is to come, and what became of what went out.</summary>
[Requires(Permission.ManageMessages)]
public sealed class IndexModel(ISender sender, Texts texts) : PageModel
{
    /// <summary>A part of a name or address.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>Only what needs somebody.</summary>
    [FromQuery(Name = "need")]
    public bool Need { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public RuleList List { get; private set; } = null!; // the page is shown only when it is set

    public SendingOverview Sending { get; private set; } = null!; // likewise

    public Page<Delivery> Deliveries { get; private set; } = null!; // likewise

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostPauseAsync(bool paused, CancellationToken ct) =>
        await After(
            await sender.Send(new PauseSending(paused), ct),
            texts[paused ? "messages.paused_now" : "messages.goes_on"],
            ct
        );

    public async Task<IActionResult> OnPostHoursAsync(
        TimeOnly quietFrom,
        TimeOnly quietUntil,
        TimeOnly digestAt,
        int version,
        CancellationToken ct
    ) =>
        await After(
            await sender.Send(new ChangeHours(quietFrom, quietUntil, digestAt, version), ct),
            texts["messages.saved"],
            ct
        );

    public async Task<IActionResult> OnPostReleaseAsync(
        FactKind fact,
        string occasion,
        int? perHour,
        CancellationToken ct
    ) =>
        await After(
            await sender.Send(new ReleaseMessages(fact, occasion, perHour), ct),
            texts["messages.released"],
            ct
        );

    public async Task<IActionResult> OnPostCancelAsync(FactKind fact, string occasion, CancellationToken ct)
    {
        var outcome = await sender.Send(new CancelMessages(fact, occasion), ct);
        return await After(outcome, texts["messages.cancelled", ("count", outcome.Succeeded(out var n) ? n : 0)], ct);
    }

    private async Task<IActionResult> After<T>(Result<T> outcome, string sentence, CancellationToken ct)
        where T : notnull
    {
        if (outcome.Errors.Count > 0)
            return await Show(this.Refused(outcome.Errors), ct);

        this.Say(sentence);
        return RedirectToPage();
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var rules = await sender.Send(new ListRules(), ct);
        var sending = await sender.Send(new ShowSending(), ct);
        var deliveries = await sender.Send(new ListDeliveries(Search, Need, Number), ct);
        if (!rules.Succeeded(out var list))
            return this.Refused(rules.Errors);
        if (!sending.Succeeded(out var overview))
            return this.Refused(sending.Errors);
        if (!deliveries.Succeeded(out var sent))
            return this.Refused(deliveries.Errors);

        (List, Sending, Deliveries) = (list, overview, sent);
        return answer;
    }
}
