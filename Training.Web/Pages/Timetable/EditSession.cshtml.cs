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

    /// <summary>For each instructor, or for nobody where it has none: who could teach it instead.</summary>
    public IReadOnlyList<(InstructorId? From, string? Name, IReadOnlyList<Substitute> Others)> Substitutes
    {
        get;
        private set;
    } = [];

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

    /// <param name="by">Periods more, or fewer when negative.</param>
    public async Task<IActionResult> OnPostLengthAsync(int by, CancellationToken ct)
    {
        var found = await sender.Send(new ShowSession(Id), ct);
        if (!found.Succeeded(out var view))
            return this.Refused(found.Errors);

        var slot = view.Plan.Slot;
        var plan = view.Plan with { Slot = slot with { UntilPeriod = slot.UntilPeriod + by } };
        var changed = await sender.Send(new ChangeSession(Id, plan, Version), ct);
        return changed.Succeeded(out _)
            ? Done("timetable.changed")
            : await Show(this.Refused(changed.Errors), asStored: true, ct);
    }

    public async Task<IActionResult> OnPostSubstituteAsync(InstructorId? from, InstructorId to, CancellationToken ct)
    {
        var changed = await sender.Send(new SubstituteInstructor(Id, from, to), ct);
        return changed.Succeeded(out _)
            ? Done("timetable.changed")
            : await Show(this.Refused(changed.Errors), asStored: true, ct);
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
        if (view.Shown.Cancelled is null)
            Substitutes = await SubstitutesOf(view.Plan, ct);
        return answer;
    }

    private async Task<IReadOnlyList<(InstructorId?, string?, IReadOnlyList<Substitute>)>> SubstitutesOf(
        SessionPlan plan,
        CancellationToken ct
    )
    {
        var found = new List<(InstructorId?, string?, IReadOnlyList<Substitute>)>();
        foreach (var from in plan.Instructors.Select(id => (InstructorId?)id).DefaultIfEmpty())
        {
            var name = Choices.Instructors.FirstOrDefault(who => who.Id == from)?.Name;
            var listed = await sender.Send(new ListSubstitutes(Id, from), ct);
            found.Add((from, name, listed.Succeeded(out var others) ? others : []));
        }
        return found;
    }
}
