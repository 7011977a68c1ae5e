using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Messages.Rules;

namespace Training.Web.Pages.Messages;

/// <summary>What is told of which facts, and when people may be disturbed.</summary>
[Requires(Permission.ManageWork)]
public sealed class IndexModel(ISender sender, Texts texts) : PageModel
{
    public RuleList List { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostPauseAsync(bool paused, CancellationToken ct) =>
        await After(
            await sender.Send(new PauseSending(paused), ct),
            paused ? "messages.paused_now" : "messages.goes_on",
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
            "messages.saved",
            ct
        );

    private async Task<IActionResult> After(Result<int> outcome, string sentence, CancellationToken ct)
    {
        if (outcome.Errors.Count > 0)
            return await Show(this.Refused(outcome.Errors), ct);

        this.Say(texts[sentence]);
        return RedirectToPage();
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ListRules(), ct), list => List = list, answer);
}
