using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Sheets;
using Training.Web.Imports;

namespace Training.Web.Pages.Timetable;

/// <summary>The board: one week, to be read by everyone who plans and changed by the academic office.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class IndexModel(ISender sender, Texts texts, TimeProvider clock) : PageModel
{
    /// <summary>The cohort's code; the newest that has begun when none is named.</summary>
    [FromQuery]
    public string? Cohort { get; set; }

    [FromQuery]
    public DateOnly? Day { get; set; }

    [FromQuery]
    public BoardBy By { get; set; }

    public IReadOnlyList<CohortLine> Cohorts { get; private set; } = [];

    /// <summary>Null when there is no cohort yet.</summary>
    public Board? Board { get; private set; }

    /// <summary>Where the session that was refused could go instead.</summary>
    public FreePlaces? Places { get; private set; }

    public DateOnly Today => clock.Day();

    /// <summary>The evening is shown where something is in it.</summary>
    public IReadOnlyList<DayPart> Parts =>
        Board!.Rows.Any(row => row.Sessions.Any(session => session.Part == DayPart.Evening))
            ? [DayPart.Morning, DayPart.Afternoon, DayPart.Evening]
            : [DayPart.Morning, DayPart.Afternoon];

    /// <summary>The letters of the blocks in sight.</summary>
    public IEnumerable<string> Blocks =>
        Board!
            .Rows.SelectMany(row => row.Sessions)
            .Select(session => session.Block)
            .Distinct()
            .Order(StringComparer.Ordinal);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnGetWorkbookAsync([FromServices] ISheetWriter writer, CancellationToken ct)
    {
        var written = await sender.Send(new WriteTimetable(Cohort ?? ""), ct);
        if (!written.Succeeded(out var sheet))
            return this.Refused(written.Errors);

        var name = texts["workbooks.file", ("cohort", sheet.SheetName)];
        return File(await Downloads.Written(writer, sheet, ct), Downloads.Xlsx, name);
    }

    public async Task<IActionResult> OnPostMoveAsync(
        SessionId id,
        DateOnly date,
        int firstPeriod,
        RoomId? room,
        CancellationToken ct
    )
    {
        var moved = await sender.Send(new MoveSession(id, date, firstPeriod, room), ct);
        if (moved.Succeeded(out _))
            return Done("timetable.moved");

        Places = await FreePlaces.Near(sender, id, date, firstPeriod, ct);
        return await Show(Refusal(moved.Errors), ct);
    }

    public async Task<IActionResult> OnPostSwapAsync(SessionId id, SessionId other, CancellationToken ct)
    {
        var swapped = await sender.Send(new SwapSessions(id, other), ct);
        return swapped.Succeeded(out _) ? Done("timetable.swapped") : await Show(Refusal(swapped.Errors), ct);
    }

    public async Task<IActionResult> OnPostCopyAsync(DateOnly to, CancellationToken ct)
    {
        if (await BoardOf(ct) is not { } board)
            return NotFound();

        var copied = await sender.Send(new CopyWeek(board.Cohort.Id, board.Monday, to), ct);
        if (!copied.Succeeded(out var count))
            return await Show(Refusal(copied.Errors), ct);

        (Board, Day) = (null, to);
        return Done("timetable.copied", ("count", count));
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken ct)
    {
        if (await BoardOf(ct) is not { } board)
            return NotFound();

        var undone = await sender.Send(new UndoTimetableStep(board.Cohort.Id), ct);
        return undone.Succeeded(out var count)
            ? Done("timetable.undone", ("count", count))
            : await Show(Refusal(undone.Errors), ct);
    }

    /// <summary>The same board elsewhere.</summary>
    public IDictionary<string, string?> At(DateOnly? day = null, BoardBy? by = null) =>
        new Dictionary<string, string?>
        {
            ["cohort"] = Board?.Cohort.Code ?? Cohort,
            ["day"] = (day ?? Board?.Monday ?? Day)?.ToString("O", CultureInfo.InvariantCulture),
            ["by"] = $"{by ?? By}",
        };

    private RedirectToPageResult Done(string sentence, params (string, object?)[] facts)
    {
        this.Say(texts[sentence, facts]);
        return RedirectToPage("/Timetable/Index", new RouteValueDictionary(At()));
    }

    /// <summary>The board has no fields that a refusal could lead to.</summary>
    private IActionResult Refusal(IReadOnlyList<Error> errors) =>
        this.Refused([.. errors.Select(error => error with { Field = null })]);

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        Board = await BoardOf(ct);
        return answer;
    }

    private async Task<Board?> BoardOf(CancellationToken ct)
    {
        Cohorts = (await sender.Send(new ListCohorts(), ct)).Succeeded(out var cohorts) ? cohorts : [];
        var code = Cohort ?? Cohorts.OrderByDescending(one => one.State == CohortState.Running).FirstOrDefault()?.Code;
        if (code is null)
            return null;
        return (await sender.Send(new ShowBoard(code, Day.Or(clock.Day()), By), ct)).Succeeded(out var board)
            ? board
            : null;
    }
}
