using Training.Application.Assessment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Every line of the ledger about one cell, the newest first.</summary>
[Requires(Permission.ViewMarks)]
public sealed record ShowMarkHistory(GradeSheetId Sheet, PersonId Person) : IQuery<MarkHistory>;

public sealed record MarkHistory(string FullName, string Component, IReadOnlyList<MarkLine> Lines);

/// <param name="From">What it was before.</param>
/// <param name="Source">The workbook it came from, or the device it was typed on.</param>
public sealed record MarkLine(
    int Number,
    Mark From,
    Mark Mark,
    string ByName,
    DateTimeOffset At,
    MarkWay Way,
    string? Source,
    string? Reason
);

internal sealed class ShowMarkHistoryHandler(ISheetsDb db, SheetScope scope, IPeopleDirectory people)
    : IRequestHandler<ShowMarkHistory, Result<MarkHistory>>
{
    public async Task<Result<MarkHistory>> Handle(ShowMarkHistory query, CancellationToken ct)
    {
        if (await scope.Find([query.Sheet], ct) is not [var sheet])
            return SheetRefusals.Unknown;

        var lines = await db
            .MarkEntries.AsNoTracking()
            .Where(entry => entry.SheetId == query.Sheet && entry.PersonId == query.Person)
            .OrderBy(entry => entry.Number)
            .ToListAsync(ct);
        if (lines.Count == 0)
            return SheetRefusals.Unknown;

        var name = await people.All.Where(p => p.Id == query.Person).Select(p => p.FullName).SingleOrDefaultAsync(ct);
        var history = lines.Select((line, i) => Line(line, i == 0 ? Mark.None : lines[i - 1].Mark)).Reverse();
        return new MarkHistory(name ?? "", sheet.Component, [.. history]);
    }

    private static MarkLine Line(MarkEntry entry, Mark from) =>
        new(
            entry.Number,
            from,
            entry.Mark,
            entry.ByName,
            entry.At,
            entry.Way,
            entry.Workbook ?? entry.Device,
            entry.Reason
        );
}
