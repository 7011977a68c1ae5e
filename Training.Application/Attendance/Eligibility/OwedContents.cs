using Training.Application.Attendance.Contracts;

namespace Training.Application.Attendance.Eligibility;

internal sealed class OwedContents(IAttendanceDb db) : IOwedContent
{
    public IQueryable<OwedContent> All =>
        from list in db.EligibilityLists
        from line in list.Lines
        where !line.MaySit && !db.MadeUps.Any(one => one.PersonId == line.PersonId && one.ModuleId == line.ModuleId)
        select new OwedContent { PersonId = line.PersonId, ModuleId = line.ModuleId };
}
