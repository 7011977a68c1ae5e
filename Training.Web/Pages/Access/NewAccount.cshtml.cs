using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access;
using Training.Application.Access.Contracts;
using Training.Application.Common;

namespace Training.Web.Pages.Access;

[Requires(Permission.ManageAccounts)]
public sealed class NewAccountModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public IReadOnlyList<Role> Roles { get; set; } = [];

    [BindProperty]
    public string Language { get; set; } = "vi";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new CreateAccount(Email ?? "", Name ?? "", Roles, Language), ct);
        if (!outcome.Succeeded(out var id))
            return this.Refused(outcome.Errors);

        this.Say(texts["access.account_created", ("email", Email)]);
        return Redirect($"/accounts/{id}");
    }
}
