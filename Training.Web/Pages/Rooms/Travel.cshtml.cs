using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;
using Training.Application.Timetable.Places;

namespace Training.Web.Pages.Rooms;

/// <summary>Minutes from site to site, as half a matrix.</summary>
[Requires(Permission.EditResources)]
public sealed class TravelModel(ISender sender, Texts texts) : PageModel
{
    /// <summary>As typed, by the two sites.</summary>
    [BindProperty]
    public IDictionary<string, string?> Minutes { get; set; } = new Dictionary<string, string?>();

    [BindProperty]
    public int Accepted { get; set; }

    public IReadOnlyList<SiteView> Sites { get; private set; } = [];

    public IReadOnlyList<HitSession> Hits { get; private set; } = [];

    public static string Key(SiteView one, SiteView other) => $"{one.Id}|{other.Id}";

    public string? MinutesOf(SiteView one, SiteView other) =>
        Minutes.TryGetValue(Key(one, other), out var typed) ? typed : $"{IndexModel.Minutes(one, other)}";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IReadOnlyList<Way> ways = [.. Minutes.Select(typed => Read(typed.Key, typed.Value))];
        var set = await sender.Send(new SetTravel(ways, Accepted), ct);
        if (set.Errors.Count == 0)
        {
            this.Say(texts["places.travel_saved"]);
            return RedirectToPage("/Rooms/Index");
        }

        Hits = await sender.Hits(set.Errors, new PreviewTravel(ways), ct);
        return await Show(this.Refused(set.Errors), ct);
    }

    /// <summary>What is not a number is out of range, never nothing.</summary>
    private static Way Read(string key, string? minutes)
    {
        var parts = key.Split('|', 2);
        return new(
            SiteId.TryParse(parts[0], null, out var one) ? one : default,
            SiteId.TryParse(parts.ElementAtOrDefault(1), null, out var other) ? other : default,
            int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
        );
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var listed = await sender.Send(new ListPlaces(), ct);
        if (!listed.Succeeded(out var sites))
            return this.Refused(listed.Errors);

        Sites = sites;
        return answer;
    }
}
