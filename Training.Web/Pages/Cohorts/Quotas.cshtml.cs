using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.Cohorts;

[Requires(Permission.EditCohorts)]
public sealed class QuotasModel(ISender sender, IUnitCatalogue catalogue, TimeProvider clock, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>As typed: the name of a unit.</summary>
    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Post { get; set; }

    [BindProperty]
    public string? Field { get; set; }

    [BindProperty]
    public int? Seats { get; set; }

    /// <summary>What was typed into the cells, by their key, as it was typed.</summary>
    [BindProperty]
    public IDictionary<string, string?> Typed { get; set; } = new Dictionary<string, string?>();

    public CohortView Cohort { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<Application.People.Contracts.Unit> Units { get; private set; } = [];

    public IReadOnlyList<CommunePost> Posts => CommunePost.All;

    public string? SeatsOf(QuotaView cell) => Typed.TryGetValue(KeyOf(cell), out var typed) ? typed : $"{cell.Seats}";

    public static string KeyOf(QuotaView cell) => $"{cell.Unit}|{cell.Post}|{cell.Field}";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostSetAsync(int version, CancellationToken ct)
    {
        var named = await catalogue.Named(Unit ?? "", UnitLevel.Commune, clock.Day(), ct);
        var cell = new QuotaSeats(named.Count > 0 ? named[0].Id : default, Post ?? "", Field, Seats ?? -1);
        return await Change([cell], version, ct);
    }

    public Task<IActionResult> OnPostSaveAsync(int version, CancellationToken ct) =>
        Change([.. Typed.Select(cell => Read(cell.Key, cell.Value))], version, ct);

    /// <summary>What is not a number is out of range, never nothing: nothing would take the cell away.</summary>
    private static QuotaSeats Read(string key, string? seats)
    {
        var parts = key.Split('|', 3);
        return new(
            UnitId.TryParse(parts[0], null, out var id) ? id : default,
            parts.ElementAtOrDefault(1) ?? "",
            parts.ElementAtOrDefault(2),
            int.TryParse(seats, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
        );
    }

    private async Task<IActionResult> Change(IReadOnlyList<QuotaSeats> cells, int version, CancellationToken ct)
    {
        var changed = await sender.Send(new ChangeQuotas(Code, cells, version), ct);
        if (changed.Errors.Count > 0)
            return await Show(this.Refused([.. changed.Errors.Select(BesideItsField)]), ct);

        this.Say(texts["cohorts.quotas_saved"]);
        return RedirectToPage("/Cohorts/Quotas", new { code = Code });
    }

    /// <summary>The form has one cell, so <c>Cells[0].Seats</c> is its <c>Seats</c>.</summary>
    private static Error BesideItsField(Error error) => error with { Field = error.Field?.Split('.')[^1] };

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowCohort(Code), ct);
        if (!outcome.Succeeded(out var cohort))
            return this.Refused(outcome.Errors);

        Cohort = cohort;
        var today = clock.Day();
        Units =
        [
            .. (await catalogue.All(ct))
                .Where(unit => unit.Level == UnitLevel.Commune && (unit.ValidTo is null || unit.ValidTo >= today))
                .OrderBy(unit => unit.Name, Vietnamese.Order),
        ];
        return answer;
    }
}
