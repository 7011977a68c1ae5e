using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.People;
using Training.Application.People.Contracts;
using Training.Application.Reporting;

namespace Training.Web.Pages.People;

[Requires(Permission.ViewPeople)]
public sealed class ShowModel(ISender sender, Texts texts, Moments moments) : PageModel
{
    [FromRoute]
    public PersonId Id { get; set; }

    public PersonProfile Profile { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>What was asked for just now; it is in this answer only, and in no address.</summary>
    public Revealed? Revealed { get; private set; }

    /// <summary>What can be decided about somebody, the most likely first, with its icon.</summary>
    public static readonly (StepKind Step, string Icon)[] Steps =
    [
        (StepKind.Enrolled, "school"),
        (StepKind.Transferred, "arrows-exchange"),
        (StepKind.Returned, "player-play"),
        (StepKind.Admitted, "user-check"),
        (StepKind.WentOnLeave, "player-pause"),
        (StepKind.Withdrew, "user-off"),
    ];

    /// <summary>Where their account stands, in words.</summary>
    public string AccountState =>
        Profile.Account switch
        {
            null => texts["people.account_none"],
            { Disabled: true } => texts["people.account_disabled"],
            { Activated: true } => texts["people.account_active"],
            { LetterOn: { } at } => texts["people.account_written", ("at", moments.Text(at))],
            _ => texts["people.account_waiting"],
        };

    public static string IconOf(StepKind? step) =>
        step is { } taken ? Array.Find(Steps, known => known.Step == taken).Icon : "inbox";

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
