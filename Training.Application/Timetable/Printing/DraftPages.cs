namespace Training.Application.Timetable.Printing;

/// <summary>Sessions as the office plans them now.</summary>
internal sealed class DraftPages(ITimetableDb db, BoardReader reader)
{
    public async Task<IReadOnlyList<PrintedSession>> Read(
        IReadOnlyCollection<Guid> taking,
        DateOnly first,
        DateOnly last,
        CancellationToken ct
    )
    {
        var planned = await reader.Read(
            db.Sessions.Where(session =>
                session.State == SessionState.Planned
                && session.Date >= first
                && session.Date <= last
                && session.Bookings.Any(booking => taking.Contains(booking.ResourceId))
            ),
            ct
        );
        return [.. planned.Select(one => Page(one.Session, one.Shown)).OrderBy(page => (page.Date, page.Begins))];
    }

    private static PrintedSession Page(Session session, BoardSession shown) =>
        new(
            [.. session.Bookings.Select(booking => booking.ResourceId)],
            shown.Date,
            shown.Part,
            shown.Begins,
            shown.Ends,
            shown.Module,
            shown.ModuleVi,
            shown.ModuleEn,
            shown.Lesson,
            shown.Classes,
            shown.Instructors,
            shown.Room,
            shown.Note
        );
}
