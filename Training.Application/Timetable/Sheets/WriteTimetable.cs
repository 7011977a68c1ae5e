using System.Runtime.CompilerServices;
using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Timetable.Sheets;

/// <summary>
/// The planned sessions of a cohort as a sheet, a row each, in the language of whoever asks. What was exported comes back
/// by an import.
/// </summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.ViewPlanning)]
public sealed record WriteTimetable(string Cohort) : IQuery<SheetExport>;

internal sealed class WriteTimetableHandler(ITimetableDb db, ICohortDirectory cohorts, SessionCodeReader codes)
    : IRequestHandler<WriteTimetable, Result<SheetExport>>
{
    /// <summary>Read together, so that a timetable of 18 months is never held whole.</summary>
    private const int Days = 28;

    public async Task<Result<SheetExport>> Handle(WriteTimetable query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var planned = db.Sessions.AsNoTracking().Where(s => s.CohortId == cohort.Id && s.State == SessionState.Planned);
        return new SheetExport(
            cohort.Code,
            [.. SheetColumns.All.Select(column => new SheetColumn(column.Header.Text, column.Width))],
            Rows(planned, await codes.Book(cohort.Id, ct), ct)
        );
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(
        IQueryable<Session> planned,
        CodeBook book,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var from = await planned.MinAsync(session => (DateOnly?)session.Date, ct);
        var last = await planned.MaxAsync(session => (DateOnly?)session.Date, ct);
        for (; from <= last; from = from.Value.AddDays(Days))
        {
            var until = from.Value.AddDays(Days);
            var sessions = await planned
                .Include(session => session.Bookings)
                .Where(session => session.Date >= from && session.Date < until)
                .OrderBy(session => session.Date)
                .ThenBy(session => session.From)
                .ThenBy(session => session.Id)
                .ToListAsync(ct);
            foreach (var session in sessions)
                yield return SheetColumns.Cells(session.Id, book.Write(session.Plan));
        }
    }
}
