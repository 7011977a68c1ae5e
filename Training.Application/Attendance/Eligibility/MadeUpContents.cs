using Training.Application.Attendance.Contracts;

namespace Training.Application.Attendance.Eligibility;

internal sealed class MadeUpContents(IAttendanceDb db) : IMadeUpContent
{
    public IQueryable<MadeUpContent> All =>
        db.MadeUps.Select(one => new MadeUpContent
        {
            PersonId = one.PersonId,
            ModuleId = one.ModuleId,
            ClassId = one.ClassId,
            Accepted = one.Accepted,
        });
}
