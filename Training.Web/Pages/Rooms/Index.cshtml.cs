using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Places;

namespace Training.Web.Pages.Rooms;

[Requires(Permission.ViewPlanning)]
public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    public IReadOnlyList<SiteView> Sites { get; private set; } = [];

    public DateOnly Today => clock.Day();

    /// <summary>The larger of the two directions counts, as it does for the timetable.</summary>
    public static int Minutes(SiteView one, SiteView other) =>
        Math.Max(one.Minutes.GetValueOrDefault(other.Id), other.Minutes.GetValueOrDefault(one.Id));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var listed = await sender.Send(new ListPlaces(), ct);
        if (!listed.Succeeded(out var sites))
            return this.Refused(listed.Errors);

        Sites = sites;
        return Page();
    }
}
