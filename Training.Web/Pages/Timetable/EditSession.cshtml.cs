using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Pages.Timetable;

[Requires(Permission.EditTimetable)]
public sealed class EditSessionModel(ISender sender, Texts texts) : PageModel, ISessionPage
{
    [FromRoute]
    public SessionId Id { get; set; }

    [BindProperty]
    public SessionForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public BoardSession Session { get; private set; } = null!; // the page is shown only when it is set

    public SessionChoices Choices { get; private set; } = null!;

    public IReadOnlyList<FreePlace> Places { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), asStored: true, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await sender.Send(new ChangeSession(Id, Form.Plan, Version), ct);
        if (changed.Succeeded(out _))
            return Done("timetable.changed");

        if (!changed.Errors.Contains(Error.Stale))
            Places = (await sender.Send(new FindPlaces(Form.Plan, Id), ct)).Succeeded(out var places) ? places : [];
        return await Show(this.Refused(changed.Errors), asStored: false, ct);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct)
    {
        var cancelled = await sender.Send(new CancelSession(Id, Reason ?? ""), ct);
        return cancelled.Succeeded(out _)
            ? Done("timetable.cancelled_now")
            : await Show(this.Refused(cancelled.Errors), asStored: true, ct);
    }

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken ct)
    {
        var restored = await sender.Send(new RestoreSession(Id), ct);
        return restored.Succeeded(out _)
            ? Done("timetable.restored_now")
            : await Show(this.Refused(restored.Errors), asStored: true, ct);
    }

    private RedirectToPageResult Done(string sentence)
    {
        this.Say(texts[sentence]);
        return RedirectToPage("/Timetable/EditSession", new { id = Id });
    }

    private async Task<IActionResult> Show(IActionResult answer, bool asStored, CancellationToken ct)
    {
        var found = await sender.Send(new ShowSession(Id), ct);
        if (!found.Succeeded(out var view))
            return this.Refused(found.Errors);
        var listed = await sender.Send(new ListChoices(view.Cohort.Code, Form.Date ?? view.Plan.Date), ct);
        if (!listed.Succeeded(out var choices))
            return this.Refused(listed.Errors);

        (Session, Choices) = (view.Shown, choices);
        if (asStored)
            (Form, Version) = (SessionForm.Of(view.Plan), view.Shown.Version);
        return answer;
    }
}
