using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Audit;
using Training.Application.Common;

namespace Training.Web.Pages.Audit;

[Requires(Permission.ViewAudit)]
public sealed class IndexModel(ISender sender, IConfiguration configuration) : PageModel
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(
        configuration["Programme:TimeZone"] ?? "Asia/Ho_Chi_Minh"
    );

    [FromQuery]
    public string? Subject { get; set; }

    [FromQuery]
    public string? Actor { get; set; }

    [FromQuery]
    public string? Deed { get; set; }

    [FromQuery]
    public DateOnly? From { get; set; }

    [FromQuery]
    public DateOnly? To { get; set; }

    public Page<AuditLine> Lines { get; private set; } = null!; // the page is shown only when it is set

    public bool IsFiltered => (Subject, Actor, Deed, From, To) is not (null, null, null, null, null);

    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).DateTime;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken ct)
    {
        var query = new ListAudit(
            Subject?.Trim(),
            Actor?.Trim(),
            Deed?.Trim(),
            From is { } from ? StartOf(from) : null,
            To is { } to ? StartOf(to.AddDays(1)) : null,
            number
        );
        var outcome = await sender.Send(query, ct);
        if (!outcome.Succeeded(out var lines))
            return this.Refused(outcome.Errors);

        Lines = lines;
        return Page();
    }

    private DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, _zone.GetUtcOffset(midnight));
    }
}
