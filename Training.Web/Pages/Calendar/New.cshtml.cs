using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Calendar;
using Training.Application.Timetable.Hits;

namespace Training.Web.Pages.Calendar;

[Requires(Permission.EditResources)]
public sealed class NewModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public SpanForm Span { get; set; } = new();

    [BindProperty]
    public int Accepted { get; set; }

    public IReadOnlyList<HitSession> Hits { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var span = Span.ToDetails();
        var added = await sender.Send(new AddSpan(span, Accepted), ct);
        if (added.Errors.Count == 0)
        {
            this.Say(texts["calendar.saved", ("name", span.NameVi)]);
            return RedirectToPage("/Calendar/Index", new { year = span.From.Year });
        }

        Hits = await sender.Hits(added.Errors, new PreviewSpan(Without: null, span), ct);
        return this.Refused(added.Errors);
    }
}
