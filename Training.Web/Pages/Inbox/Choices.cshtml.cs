using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Inbox;

namespace Training.Web.Pages.Inbox;

/// <summary>Which letters one gets.</summary>
[Requires(Permission.OwnData)]
public sealed class ChoicesModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public IReadOnlyList<FactKind> Wanted { get; set; } = [];

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowChoices(), ct), choices => Choices = choices, Page());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ChooseLetters(Wanted), ct);
        if (outcome.Errors.Count > 0)
            return this.Refused(outcome.Errors);

        this.Say(texts["messages.chosen"]);
        return RedirectToPage();
    }
}
