using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.People;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.People;

[Requires(Permission.EditPeople)]
public sealed class NewModel(ISender sender, TimeProvider clock, Texts texts) : PersonFormPage
{
    /// <summary>Given with the form, so that sending it twice adds one person.</summary>
    [BindProperty]
    public PersonId Id { get; set; }

    /// <summary>The doer says that the person of the same name and birth date is someone else.</summary>
    [BindProperty]
    public bool IsAnother { get; set; }

    public void OnGet() => Id = PersonId.New(clock.GetUtcNow());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new AddPerson(Id, Form, IsAnother), ct);
        if (!outcome.Succeeded(out var saved))
            return this.Refused(outcome.Errors);

        this.Say(PersonSaved.Sentence(texts, "people.added", Form.FullName, saved.Warnings));
        return Redirect($"~/people/{saved.Id}");
    }
}
