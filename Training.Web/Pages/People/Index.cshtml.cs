using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Reporting;
using Unit = Training.Application.People.Contracts.Unit;

namespace Training.Web.Pages.People;

[Requires(Permission.ViewPeople)]
[EnableRateLimiting(RateLimits.Export)]
public sealed class IndexModel(
    ISender sender,
    IUnitCatalogue units,
    ISheetWriter sheets,
    Texts texts,
    TimeProvider clock
) : PageModel
{
    public static readonly int[] Sizes = [20, 50, 100, 200];

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery]
    public string? Cohort { get; set; }

    [FromQuery]
    public string? Class { get; set; }

    [FromQuery]
    public CandidacyState? State { get; set; }

    [FromQuery]
    public UnitId? Unit { get; set; }

    [FromQuery]
    public string? Post { get; set; }

    [FromQuery]
    public Gender? Gender { get; set; }

    [FromQuery]
    public Lack? Without { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [FromQuery]
    public int Size { get; set; } = 50;

    public PeopleList List { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>The units of today, to choose from.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public PeopleFilter Filter =>
        new()
        {
            Text = Text,
            Cohort = Blank(Cohort),
            Class = Blank(Class),
            State = State,
            Unit = Unit,
            Post = Blank(Post),
            Gender = Gender,
            Without = Without,
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListPeople(Filter, Number, Size), ct);
        if (!outcome.Succeeded(out var list))
            return outcome.Errors[0].Kind == ErrorKind.Invalid ? Redirect("~/people") : this.Refused(outcome.Errors);

        List = list;
        var today = clock.Day();
        Units = [.. (await units.All(ct)).Where(unit => unit.Level == UnitLevel.Commune && unit.IsValidOn(today))];
        return Page();
    }

    public async Task<IActionResult> OnPostExportAsync(IReadOnlyList<PersonId> pick, CancellationToken ct)
    {
        var outcome = await sender.Send(new ExportPeople(Filter, pick), ct);
        if (!outcome.Succeeded(out var export))
            return this.Refused(outcome.Errors);

        Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Response.Headers.ContentDisposition = $"attachment; filename=\"hoc-vien-{clock.Day():yyyyMMdd}.xlsx\"";
        using var file = new MemoryStream();
        await sheets.WriteXlsx(PeopleSheet.Of(export, texts), file, ct);
        file.Position = 0;
        await file.CopyToAsync(Response.Body, ct);
        return new EmptyResult();
    }

    /// <summary>What the list is narrowed to, each with the address of the list without it.</summary>
    public IEnumerable<(string Label, string Without)> Chips()
    {
        if (Filter.Cohort is { } cohort)
            yield return (texts["people.chip_cohort", ("code", cohort)], Address("cohort", null));
        if (Filter.Class is { } @class)
            yield return (texts["people.chip_class", ("code", @class)], Address("class", null));
        if (State is { } state)
            yield return (texts.Word("people", state), Address("state", null));
        if (Unit is { } unit)
            yield return (Units.FirstOrDefault(u => u.Id == unit)?.Name ?? texts["people.unit"], Address("unit", null));
        if (Filter.Post is { } post)
            yield return (CommunePost.Find(post)?.NameVi ?? post, Address("post", null));
        if (Gender is { } gender)
            yield return (texts.Word("people", gender), Address("gender", null));
        if (Without is { } lack)
            yield return (texts.Word("people", lack), Address("without", null));
    }

    /// <summary>This list with one part of its address changed, from its first page.</summary>
    public string Address(string name, string? value)
    {
        var query = Request
            .Query.Where(pair => pair.Key != name && pair.Key is not ("page" or "handler"))
            .SelectMany(pair => pair.Value.Select(v => KeyValuePair.Create(pair.Key, v)))
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Append(KeyValuePair.Create(name, value))
            .Where(pair => pair.Value is not null);
        return $"{Request.PathBase}{Request.Path}{QueryString.Create(query)}";
    }

    private static string? Blank(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
