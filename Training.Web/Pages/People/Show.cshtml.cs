using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.People;
using Training.Application.People.Contracts;
using Training.Application.Reporting;

namespace Training.Web.Pages.People;

[Requires(Permission.ViewPeople)]
public sealed class ShowModel(ISender sender) : PageModel
{
    [FromRoute]
    public PersonId Id { get; set; }

    public PersonProfile Profile { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>What was asked for just now; it is in this answer only, and in no address.</summary>
    public Revealed? Revealed { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostRevealAsync(DisclosedPart part, CancellationToken ct)
    {
        var outcome = part is DisclosedPart.Phone or DisclosedPart.Email
            ? await sender.Send(new RevealContact(Id, part), ct)
            : await sender.Send(new RevealSealed(Id, part), ct);
        if (!outcome.Succeeded(out var revealed))
            return this.Refused(outcome.Errors);

        Revealed = revealed;
        Response.Headers.CacheControl = "no-store";
        return await Show(ct);
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowPerson(Id), ct);
        if (!outcome.Succeeded(out var profile))
            return this.Refused(outcome.Errors);

        Profile = profile;
        return Page();
    }
}
