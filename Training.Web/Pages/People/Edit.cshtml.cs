using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.People;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.People;

[Requires(Permission.EditPeople)]
public sealed class EditModel(ISender sender, Texts texts) : PersonFormPage
{
    [FromRoute]
    public PersonId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new OpenPersonFile(Id), ct);
        if (!outcome.Succeeded(out var file))
            return this.Refused(outcome.Errors);

        (Form, Version) = (file.Form, file.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ChangePerson(Id, Version, Form), ct);
        if (outcome.Succeeded(out var saved))
        {
            this.Say(PersonSaved.Sentence(texts, "people.saved", Form.FullName, saved.Warnings));
            return Redirect($"~/people/{Id}");
        }
        if (outcome.Errors.Contains(Error.Stale))
            await Compare(ct);
        return this.Refused(outcome.Errors);
    }

    /// <summary>Saving again then means: with the other change known.</summary>
    private async Task Compare(CancellationToken ct)
    {
        if (!(await sender.Send(new OpenPersonFile(Id), ct)).Succeeded(out var file))
            return;

        ModelState.Remove(nameof(Version)); // or the old one would be shown again
        (Theirs, Version) = (file.Form, file.Version);
    }
}
