using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts.Contracts;
using Training.Application.Common;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable;

namespace Training.Web.Pages.Timetable;

[Requires(Permission.EditTimetable)]
public sealed class NewSessionModel(ISender sender, Texts texts) : PageModel, ISessionPage
{
    [FromQuery]
    public string Cohort { get; set; } = "";

    [BindProperty]
    public SessionForm Form { get; set; } = new();

    /// <summary>How many sessions, one every so many weeks.</summary>
    [BindProperty]
    public int Count { get; set; } = 1;

    [BindProperty]
    public int EveryWeeks { get; set; } = 1;

    /// <summary>More days of the same weeks.</summary>
    [BindProperty]
    public DayOfWeek[] AlsoOn { get; set; } = [];

    public SessionChoices Choices { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<FreePlace> Places { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(
        ClassId? @class,
        ModuleId? module,
        DateOnly? date,
        int? first,
        CancellationToken ct
    )
    {
        Form = new()
        {
            Module = module,
            Date = date,
            FirstPeriod = first,
            LastPeriod = first + 3,
            Classes = @class is { } one ? [one] : [],
        };
        return Show(Page(), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var series = new PlaceSeries(Form.Plan, Count, EveryWeeks, NextLesson: true, AlsoOn);
        var placed = await sender.Send(series, ct);
        if (!placed.Succeeded(out var answer))
        {
            Places = (await sender.Send(new FindPlaces(Form.Plan), ct)).Succeeded(out var places) ? places : [];
            return await Show(this.Refused(placed.Errors), ct);
        }

        this.Say(texts["timetable.placed", ("count", answer.Sessions.Count), ("left", answer.LeftOut.Count)]);
        return RedirectToPage(
            "/Timetable/Index",
            new Dictionary<string, string> { ["cohort"] = Cohort, ["day"] = $"{Form.Date:O}" }
        );
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var listed = await sender.Send(new ListChoices(Cohort, Form.Date ?? default), ct);
        if (!listed.Succeeded(out var choices))
            return this.Refused(listed.Errors);

        Choices = choices;
        return answer;
    }
}
