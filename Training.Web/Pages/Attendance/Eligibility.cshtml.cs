using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance.Eligibility;
using Training.Application.Common;
using Training.Application.People.Contracts;
using Training.Web.Pages.Messages;

namespace Training.Web.Pages.Attendance;

/// <summary>Danh sách đủ, không đủ điều kiện dự thi of a class, module by module.</summary>
[Requires(Permission.ViewAttendance)]
public sealed class EligibilityModel(ISender sender, IActor actor, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery]
    public string? Module { get; set; }

    /// <summary>Of the list that was read.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    [BindProperty]
    public PersonId Person { get; set; }

    [BindProperty]
    public bool MaySit { get; set; }

    /// <summary>The reason of the absence was accepted.</summary>
    [BindProperty]
    public bool Accepted { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public EligibilityView View { get; private set; } = null!; // the page is shown only when it is set

    public bool MaySign => actor.Has(Permission.SignEligibility);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(Sending sending, CancellationToken ct) =>
        await After(
            await sender.Send(new SignEligibility(Code, Module ?? "", Seen, sending.Plan()), ct),
            "eligibility.signed_now",
            ct
        );

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken ct) =>
        await After(
            await sender.Send(new ChangeEligibility(Code, Module ?? "", Person, MaySit, Reason), ct),
            "eligibility.changed_now",
            ct
        );

    public async Task<IActionResult> OnPostMakeUpAsync(CancellationToken ct) =>
        await After(
            await sender.Send(new RecordMakeUp(Code, Module ?? "", Person, Accepted, Reason), ct),
            "eligibility.made_up_now",
            ct
        );

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct) =>
        await After(
            await sender.Send(new TakeBackMakeUp(Code, Module ?? "", Person, Reason), ct),
            "eligibility.taken_back_now",
            ct
        );

    private async Task<IActionResult> After<T>(Result<T> outcome, string sentence, CancellationToken ct)
        where T : notnull
    {
        if (outcome.Errors.Count > 0)
            return await Show(this.Refused(outcome.Errors), ct);

        this.Say(texts[sentence]);
        return RedirectToPage(new { code = Code, module = Module });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowEligibility(Code, Module), ct), view => View = view, answer);
}
