using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access.Contracts;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Instructors;

namespace Training.Web.Pages.Instructors;

/// <summary>One instructor: what they teach and how much, when they cannot, and as whom they sign in.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class ShowModel(ISender sender, IActor actor, TimeProvider clock, Texts texts) : PageModel
{
    [FromRoute]
    public InstructorId Id { get; set; }

    [FromQuery(Name = "year")]
    public int? Asked { get; set; }

    [BindProperty]
    public UserId? Account { get; set; }

    public InstructorView View { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<AccountSummary> Accounts { get; private set; } = [];

    public DateOnly Today => clock.Day();

    public int Year => Math.Clamp(Asked ?? Today.Year, 2000, 2100);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public Task<IActionResult> OnPostRemoveAbsenceAsync(DateOnly from, CancellationToken ct) =>
        Do(new RemoveAbsence(Id, from), texts["instructors.absence_removed"], ct);

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken ct)
    {
        var shown = await Show(Page(), ct); // before the account is taken out of the choices
        return shown is not PageResult
            ? shown
            : await Do(
                new LinkAccount(Id, Account ?? default(UserId)),
                texts["instructors.linked", ("email", Accounts.FirstOrDefault(a => a.Id == Account)?.Email)],
                ct
            );
    }

    public Task<IActionResult> OnPostUnlinkAsync(CancellationToken ct) =>
        Do(new LinkAccount(Id, Account: null), texts["instructors.unlinked"], ct);

    private async Task<IActionResult> Do(ICommand<InstructorId> command, string said, CancellationToken ct)
    {
        var done = await sender.Send(command, ct);
        if (done.Errors.Count > 0)
            return await Show(this.Refused(done.Errors), ct);

        this.Say(said);
        return RedirectToPage("/Instructors/Show", new { id = Id });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var shown = await sender.Send(new ShowInstructor(Id, Year), ct);
        if (!shown.Succeeded(out var view))
            return this.Refused(shown.Errors);

        View = view;
        if (actor.Has(Permission.EditResources) && view.Account is null)
            Accounts = (await sender.Send(new ListInstructorAccounts(), ct)).Succeeded(out var free) ? free : [];
        return answer;
    }
}
