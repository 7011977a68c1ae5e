using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>One import of a timetable: how far it is, and its rows in numbers.</summary>
[Requires(Permission.EditTimetable)]
public sealed record ShowTimetableSheet(SheetId Id) : IQuery<SheetView>;

public sealed record SheetView(
    SheetId Id,
    CohortSummary Cohort,
    UploadedFile File,
    Uploader UploadedBy,
    SheetState State,
    TimetableLayout Layout,
    SheetCounts Counts,
    int RowsLeftOut,
    Progress Progress,
    WorkView? Work,
    DateTimeOffset? EndedAt
)
{
    /// <summary>Work runs over the rows; the page follows it.</summary>
    public bool UnderWay => State is SheetState.Reading or SheetState.Checking or SheetState.Committing;

    /// <summary>The work was stopped or given up before its end, and someone has to say how it goes on.</summary>
    public bool IsStuck => UnderWay && Work is { UnderWay: false };
}

internal sealed class ShowTimetableSheetHandler(ITimetableSheetsDb db, ICohortDirectory cohorts, IWorkLookup work)
    : IRequestHandler<ShowTimetableSheet, Result<SheetView>>
{
    public async Task<Result<SheetView>> Handle(ShowTimetableSheet query, CancellationToken ct)
    {
        if (await db.TimetableSheets.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.Id, ct) is not { } sheet)
            return SheetImportErrors.Unknown;

        return new SheetView(
            sheet.Id,
            (await cohorts.Find(sheet.CohortId, ct))!,
            sheet.File,
            sheet.UploadedBy,
            sheet.State,
            sheet.Layout,
            await SheetCounts.Of(db.SheetLines.Where(line => line.SheetId == sheet.Id), ct),
            sheet.RowsLeftOut,
            sheet.Progress,
            sheet.WorkId is { } id ? await work.Find(id, ct) : null,
            sheet.EndedAt
        );
    }
}
