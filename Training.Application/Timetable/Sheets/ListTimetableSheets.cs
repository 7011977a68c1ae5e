namespace Training.Application.Timetable.Sheets;

/// <summary>The latest imports into the timetable of a cohort.</summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.EditTimetable)]
public sealed record ListTimetableSheets(string Cohort, int Count = 5) : IQuery<TimetableSheets>;

public sealed record TimetableSheets(Cohorts.Contracts.CohortSummary Cohort, IReadOnlyList<SheetSummaryLine> Latest);

public sealed record SheetSummaryLine(
    SheetId Id,
    string FileName,
    SheetState State,
    string UploadedBy,
    DateTimeOffset At
);

internal sealed class ListTimetableSheetsHandler(ITimetableSheetsDb db, Cohorts.Contracts.ICohortDirectory cohorts)
    : IRequestHandler<ListTimetableSheets, Result<TimetableSheets>>
{
    public async Task<Result<TimetableSheets>> Handle(ListTimetableSheets query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var latest = await db
            .TimetableSheets.Where(sheet => sheet.CohortId == cohort.Id)
            .OrderByDescending(sheet => sheet.Id)
            .Take(query.Count)
            .Select(sheet => new SheetSummaryLine(
                sheet.Id,
                sheet.File.Name,
                sheet.State,
                sheet.UploadedBy.Name,
                sheet.UploadedBy.At
            ))
            .ToListAsync(ct);
        return new TimetableSheets(cohort, latest);
    }
}
