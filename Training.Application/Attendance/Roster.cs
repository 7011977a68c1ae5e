using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Leave;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>
/// Who belongs into the register of a session: everybody in one of its classes on that day, by spell (P21), and whoever is in
/// it already though they have moved since. In the order of lists (NAM-01).
/// </summary>
internal sealed class Roster(IAttendanceDb db, IClassMembers members, IPeopleDirectory people, LeaveOfSession leave)
{
    public async Task<IReadOnlyList<RosterLine>> Of(PublishedSession session, CancellationToken ct)
    {
        var classes = session.Content.Classes.Select(one => new ClassId(one.Id)).ToList();
        var day = session.Content.Date;
        var onTheDay = members.All.Where(member =>
            classes.Contains(member.ClassId) && member.From <= day && (member.Until == null || day < member.Until)
        );
        var recorded = db.AttendanceMarks.Where(mark => mark.SessionId == session.Id);
        var found = await (
            from person in people.All
            where
                onTheDay.Any(member => member.PersonId == person.Id) || recorded.Any(mark => mark.PersonId == person.Id)
            orderby person.SortKey, person.Id
            select new
            {
                person.Id,
                person.FullName,
                person.Birth,
                Now = onTheDay
                    .Where(member => member.PersonId == person.Id)
                    .Select(member => (ClassId?)member.ClassId)
                    .FirstOrDefault(),
                Then = recorded
                    .Where(mark => mark.PersonId == person.Id)
                    .Select(mark => (ClassId?)mark.ClassId)
                    .FirstOrDefault(),
                Arrived = db.SelfCheckIns.Any(one => one.SessionId == session.Id && one.PersonId == person.Id),
            }
        ).ToListAsync(ct);
        var away = await leave.Of(session.Content, ct);
        return found.ConvertAll(one => new RosterLine(
            one.Id,
            one.FullName,
            one.Birth,
            (one.Then ?? one.Now)!.Value,
            away.GetValueOrDefault(one.Id),
            one.Arrived
        ));
    }
}

/// <param name="Class">On the day of the session.</param>
/// <param name="Leave">The request that is approved for the session.</param>
/// <param name="Arrived">Checked in themself, leave or not.</param>
internal sealed record RosterLine(
    PersonId Person,
    string FullName,
    PartialDate Birth,
    ClassId Class,
    LeaveRequestId? Leave,
    bool Arrived
);
