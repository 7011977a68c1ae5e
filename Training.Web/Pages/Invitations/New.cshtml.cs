using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Invitations;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.Invitations;

/// <summary>What would be done, before it is (P6). A list of people comes by a form, because an address has no room for it.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed class NewModel(ISender sender) : PageModel
{
    public const int NamesShown = 50;

    [BindProperty(SupportsGet = true)]
    public string? Cohort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Class { get; set; }

    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<PersonId> Pick { get; set; } = [];

    [BindProperty]
    public IReadOnlyList<PersonId> Linked { get; set; } = [];

    [BindProperty]
    public LetterTiming Timing { get; set; }

    [BindProperty]
    public int? PerHour { get; set; } = 100;

    public InvitationPreview Preview { get; private set; } = null!; // the page is shown only when it is set

    public Whom Whom => new(Blank(Cohort), Blank(Class), Pick);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        Whom.IsNobody ? Task.FromResult<IActionResult>(Redirect("~/invitations")) : Show(Page(), ct);

    public Task<IActionResult> OnPostPreviewAsync(CancellationToken ct) =>
        Whom.IsNobody ? Task.FromResult<IActionResult>(Redirect("~/people")) : Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(string? seen, CancellationToken ct)
    {
        var ordered = await sender.Send(new InviteTrainees(Whom, Timing, PerHour, Linked, seen), ct);
        return ordered.Succeeded(out var round)
            ? RedirectToPage("/Invitations/Show", new { id = round })
            : await Show(this.Refused(ordered.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new PreviewInvitations(Whom), ct);
        if (!outcome.Succeeded(out var preview))
        {
            var unsayable = outcome.Errors[0].Kind == ErrorKind.Invalid; // nobody or too many chosen
            return unsayable ? Redirect("~/invitations") : this.Refused(outcome.Errors);
        }

        Preview = preview;
        return answer;
    }

    private static string? Blank(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
