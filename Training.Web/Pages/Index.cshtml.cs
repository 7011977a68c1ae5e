using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;

namespace Training.Web.Pages;

/// <summary>The first page after the sign-in: where the programme stands and the places that this person's work is done in.</summary>
[Requires(Permission.OwnData)]
public sealed class IndexModel(IActor actor) : PageModel
{
    /// <summary>Who has no work here is a trainee, whose first page is their own schedule.</summary>
    public IActionResult OnGet() =>
        actor.Has(Permission.ViewWork) || actor.Has(Permission.ViewPeople) ? Page() : LocalRedirect("/schedule");
}
