using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Application.Timetable.Printing;

/// <summary>Sessions as people were told of them.</summary>
internal sealed class PublishedPages(IPublishingDb db)
{
    /// <summary>Those that take one of some classes, instructors or rooms.</summary>
    public async Task<IReadOnlyList<PrintedSession>> Read(
        IReadOnlyCollection<Guid> taking,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        // Schedules are of classes and instructors; what is in a room is found among all that is published.
        var shown = db
            .ScheduleEntries.Where(entry => entry.Date >= first && entry.Date <= last && !entry.Withdrawn)
            .Select(entry => new { entry.SessionId, Sequence = entry.Edition })
            .Distinct();
        var contents = await (
            from entry in shown
            join edition in db.SessionEditions on entry equals new { edition.SessionId, edition.Sequence }
            select edition.Content
        ).ToListAsync(ct);
        var grids = await db.BellGrids.AsNoTracking().ToListAsync(ct);
        return
        [
            .. contents
                .Where(content => !content.Cancelled && Takes(content).Any(taking.Contains))
                .OrderBy(content => (content.Date, content.From, content.Classes[0].Name))
                .Select(content => Page(content, grids)),
        ];
    }

    public async Task<PublicationLine?> Last(CohortId cohort, CancellationToken ct) =>
        await db
            .Publications.AsNoTracking()
            .Where(publication => publication.CohortId == cohort)
            .OrderByDescending(publication => publication.Number)
            .FirstOrDefaultAsync(ct)
            is { } last
            ? PublicationLine.Of(last)
            : null;

    private static IEnumerable<Guid> Takes(SessionContent content) =>
        content.Room is { } room ? content.Audiences.Append(room.Id) : content.Audiences;

    private static PrintedSession Page(SessionContent content, List<BellGrid> grids)
    {
        var interval = content.Interval();
        return new(
            [.. Takes(content)],
            content.Date,
            grids.PartOf(interval),
            interval.Begins,
            interval.Ends,
            content.Module,
            content.ModuleVi,
            content.ModuleEn,
            content.Lesson,
            [.. content.Classes.Select(one => one.Name)],
            [.. content.Instructors.Select(who => who.Name)],
            content.Room?.Code,
            content.Note
        );
    }
}
