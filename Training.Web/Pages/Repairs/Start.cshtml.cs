using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Repairs;

namespace Training.Web.Pages.Repairs;

/// <summary>Somebody is ill, a room is lost, or a session is wanted at another time: how far the repair may reach.</summary>
[Requires(Permission.EditTimetable)]
public sealed class StartModel(ISender sender, TimeProvider clock) : PageModel
{
    private const int UsualDays = 14;

    [BindProperty(SupportsGet = true)]
    public RepairCause? Cause { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Of { get; set; }

    /// <summary>As the options are called: <c>Instructor-…</c>.</summary>
    [BindProperty]
    public string? Target { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public bool MayChangeOthers { get; set; } = true;

    public RepairTargets Targets { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Target = Cause is { } cause && Of is { } of ? Key(cause, of) : null;
        var answer = await Show(Page(), ct);
        From ??= Targets?.Session?.Date ?? clock.Day().AddDays(1);
        To ??= Targets?.Session is null ? From.Value.AddDays(UsualDays - 1) : From;
        Until = To.Value.AddDays(UsualDays);
        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (cause, of) = Read(Target);
        var wish = new RepairWish(cause, of, From ?? default, To ?? default, Until ?? default, MayChangeOthers);
        var begun = await sender.Send(new StartRepair(wish), ct);
        return begun.Succeeded(out var id)
            ? RedirectToPage("/Repairs/Show", new { id })
            : await Show(this.Refused(begun.Errors), ct);
    }

    public static string Key(RepairCause cause, Guid of) => $"{cause}-{of}";

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        SessionId? session = Read(Target) is (RepairCause.Session, var of) ? new SessionId(of) : null;
        return this.Shown(await sender.Send(new ListRepairTargets(session), ct), found => Targets = found, answer);
    }

    private static (RepairCause, Guid) Read(string? key) =>
        key?.Split('-', 2) is [var cause, var of]
        && Enum.TryParse<RepairCause>(cause, out var known)
        && Guid.TryParse(of, out var id)
            ? (known, id)
            : default;
}
