using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access;
using Training.Application.Access.Contracts;
using Training.Application.Common;

namespace Training.Web.Pages.Access;

[Requires(Permission.ManageAccounts)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccountsModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public Page<AccountRow> List { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListAccounts(Search, Role, Number), ct);
        if (!outcome.Succeeded(out var list))
            return this.Refused(outcome.Errors);

        List = list;
        return Page();
    }
}
