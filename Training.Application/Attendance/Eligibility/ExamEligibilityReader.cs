using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Attendance.Eligibility;

internal sealed class ExamEligibilityReader(IAttendanceDb db) : IExamEligibility
{
    public async Task<ExamEligibility?> Of(ClassId classId, ModuleId module, CancellationToken ct)
    {
        var list = await db
            .EligibilityLists.AsNoTracking()
            .Include(signed => signed.Lines)
            .SingleOrDefaultAsync(signed => signed.ClassId == classId && signed.ModuleId == module, ct);
        return list is null
            ? null
            : new ExamEligibility(
                list.SignedAt,
                list.SignedBy,
                list.Lines.Where(line => !line.MaySit).Select(line => line.PersonId).ToHashSet()
            );
    }
}
