using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable;
using Training.Application.Timetable.Calendar;
using Training.Application.Timetable.Hits;

namespace Training.Web.Pages.Calendar;

/// <summary>Changes, confirms or removes days; the sessions that lose their day are shown first.</summary>
[Requires(Permission.EditResources)]
public sealed class EditModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public CalendarSpanId Id { get; set; }

    [BindProperty]
    public SpanForm Span { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int Accepted { get; set; }

    public SpanView Known { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<HitSession> Hits { get; private set; } = [];

    /// <summary>What is shown are the consequences of taking the days away, not of changing them.</summary>
    public bool Removes { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await Show(Page(), ct);
        if (answer is PageResult)
            (Span, Version) = (SpanForm.Of(Known.Details), Known.Version);
        return answer;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new ChangeSpan(Id, Span.ToDetails(), Version, Accepted), new PreviewSpan(Id, Span.ToDetails()), ct);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        Removes = true;
        var answer = await Do(new RemoveSpan(Id, Version, Accepted), new PreviewSpan(Id, With: null), ct);
        if (answer is PageResult)
            Span = SpanForm.Of(Known.Details); // the other form was not sent
        return answer;
    }

    private async Task<IActionResult> Do(ICommand<CalendarSpanId> command, PreviewSpan preview, CancellationToken ct)
    {
        var shown = await Show(Page(), ct);
        if (shown is not PageResult)
            return shown;

        var done = await sender.Send(command, ct);
        if (done.Errors.Count == 0)
        {
            this.Say(texts[Removes ? "calendar.removed" : "calendar.saved", ("name", Known.Details.NameVi)]);
            return RedirectToPage("/Calendar/Index", new { year = Known.Details.From.Year });
        }

        Hits = await sender.Hits(done.Errors, preview, ct);
        return this.Refused(done.Errors);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowSpan(Id), ct);
        if (!outcome.Succeeded(out var span))
            return this.Refused(outcome.Errors);

        Known = span;
        return answer;
    }
}
