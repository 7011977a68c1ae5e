using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Leave;
using Training.Application.Common;

namespace Training.Web.Pages.Leave;

/// <summary>Đơn xin nghỉ của tôi, on the trainee's phone.</summary>
[Requires(Permission.OwnData)]
public sealed class MineModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public HalfDay FromHalf { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public HalfDay ToHalf { get; set; } = HalfDay.Afternoon;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public IFormFile? Evidence { get; set; }

    public IReadOnlyList<LeaveLine> Requests { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Show(new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity }, ct);
        if (From is not { } from)
            return await Show(this.Refused([new Error("leaves.from_missing", ErrorKind.Invalid, nameof(From))]), ct);

        var span = new LeaveSpan(from, FromHalf, To ?? from, ToHalf);
        var received = await Receive(ct);
        return received is { Errors: { Count: > 0 } refused }
            ? await Show(this.Refused(refused), ct)
            : await After(await sender.Send(new AskLeave(span, Reason, Of(received)), ct), "leaves.asked_now", ct);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(LeaveRequestId id, CancellationToken ct) =>
        await After(await sender.Send(new WithdrawLeave(id), ct), "leaves.withdrawn_now", ct);

    public async Task<IActionResult> OnGetEvidenceAsync(LeaveRequestId id, CancellationToken ct) =>
        this.Evidence(await sender.Send(new OpenMyEvidence(id), ct));

    private async Task<Result<Evidence>?> Receive(CancellationToken ct)
    {
        if (Evidence is null)
            return null;
        var announced = await sender.Send(new AnnouncePaper(Evidence.Length), ct);
        if (!announced.Succeeded(out var name))
            return Result<Evidence>.Refuse(announced.Errors);

        await using var content = Evidence.OpenReadStream();
        return await sender.Send(new ReceiveEvidence(name, content, Path.GetFileName(Evidence.FileName)), ct);
    }

    private static Evidence? Of(Result<Evidence>? received)
    {
        Evidence? evidence = null;
        received?.Succeeded(out evidence);
        return evidence;
    }

    private async Task<IActionResult> After(Result<LeaveRequestId> outcome, string sentence, CancellationToken ct)
    {
        if (outcome.Errors.Count > 0)
            return await Show(this.Refused(outcome.Errors), ct);

        this.Say(texts[sentence]);
        return RedirectToPage();
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ListMyLeave(), ct), requests => Requests = requests, answer);
}
