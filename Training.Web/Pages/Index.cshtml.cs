using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;

namespace Training.Web.Pages;

/// <summary>The first page after the sign-in: the places that this person's work is done in.</summary>
[Requires(Permission.OwnData)]
public sealed class IndexModel : PageModel;
