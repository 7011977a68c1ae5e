using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

internal sealed class PublishedSessions(IPublishingDb db) : IPublishedSessions
{
    public async Task<PublishedSession?> Find(SessionId id, CancellationToken ct)
    {
        var edition = await db
            .SessionEditions.AsNoTracking()
            .Where(edition => edition.SessionId == id)
            .OrderByDescending(edition => edition.Sequence)
            .FirstOrDefaultAsync(ct);
        if (edition is null)
            return null;

        var teaching = edition.Content.Instructors.Select(one => new InstructorId(one.Id)).ToList();
        var accounts = await db
            .Instructors.Where(instructor => teaching.Contains(instructor.Id) && instructor.Account != null)
            .Select(instructor => instructor.Account!.Value)
            .ToListAsync(ct);
        return new PublishedSession(id, edition.CohortId, edition.Content, accounts);
    }

    public IQueryable<DatedSession> TaughtBy(UserId account) =>
        from instructor in db.Instructors
        join entry in db.ScheduleEntries on (Guid)(object)instructor.Id equals entry.Audience
        where instructor.Account == account && !entry.Withdrawn
        select new DatedSession { Id = entry.SessionId, Date = entry.Date };

    public async Task<IReadOnlyList<PublishedSession>> On(DateOnly day, CancellationToken ct)
    {
        var taught = await (
            from instructor in db.Instructors
            join entry in db.ScheduleEntries on (Guid)(object)instructor.Id equals entry.Audience
            where instructor.Account != null && entry.Date == day && !entry.Withdrawn && !entry.Cancelled
            join edition in db.SessionEditions
                on new { entry.SessionId, Sequence = entry.Edition } equals new { edition.SessionId, edition.Sequence }
            select new { Edition = edition, Account = instructor.Account!.Value }
        ).ToListAsync(ct);
        return
        [
            .. taught
                .GroupBy(one => one.Edition.SessionId)
                .Select(session => new PublishedSession(
                    session.Key,
                    session.First().Edition.CohortId,
                    session.First().Edition.Content,
                    [.. session.Select(one => one.Account)]
                )),
        ];
    }

    public async Task<IReadOnlyList<SessionContent>> Of(ClassId id, string module, CancellationToken ct) =>
        await (
            from entry in db.ScheduleEntries
            where entry.Audience == id.Value && entry.Module == module && !entry.Withdrawn
            join edition in db.SessionEditions
                on new { entry.SessionId, Sequence = entry.Edition } equals new { edition.SessionId, edition.Sequence }
            select edition.Content
        ).ToListAsync(ct);

    public async Task<IReadOnlyList<DateOnly>> DaysOf(
        ClassId id,
        IReadOnlyCollection<DateOnly> among,
        CancellationToken ct
    )
    {
        var contents = await (
            from entry in db.ScheduleEntries
            where entry.Audience == id.Value && !entry.Withdrawn && among.Contains(entry.Date)
            join edition in db.SessionEditions
                on new { entry.SessionId, Sequence = entry.Edition } equals new { edition.SessionId, edition.Sequence }
            select edition.Content
        ).ToListAsync(ct);
        return [.. contents.Where(session => !session.Cancelled).Select(session => session.Date).Distinct()];
    }

    public async Task<IReadOnlyList<PublishedLesson>> LessonsOf(
        IReadOnlyCollection<ClassId> classes,
        CancellationToken ct
    )
    {
        var audiences = classes.Select(id => id.Value).ToList();
        var lessons = await (
            from entry in db.ScheduleEntries
            where audiences.Contains(entry.Audience) && !entry.Withdrawn && !entry.Cancelled
            group entry by new
            {
                entry.Audience,
                entry.Module,
                entry.Lesson,
            } into lesson
            select new
            {
                lesson.Key,
                Last = lesson.Max(one => one.Date),
                Periods = lesson.Sum(one => one.Periods),
            }
        ).ToListAsync(ct);
        return lessons.ConvertAll(one => new PublishedLesson(
            new ClassId(one.Key.Audience),
            one.Key.Module,
            one.Key.Lesson,
            one.Last,
            one.Periods
        ));
    }

    /// <remarks>By the schedules of the same sessions: whoever else has one of them is a class, or another instructor.</remarks>
    public async Task<IReadOnlyList<ClassId>> ClassesTaughtBy(UserId account, CancellationToken ct)
    {
        var taught = TaughtBy(account).Select(session => session.Id);
        var audiences = await db
            .ScheduleEntries.Where(entry => !entry.Withdrawn && taught.Contains(entry.SessionId))
            .Select(entry => entry.Audience)
            .Distinct()
            .ToListAsync(ct);
        return audiences.ConvertAll(id => new ClassId(id));
    }
}
