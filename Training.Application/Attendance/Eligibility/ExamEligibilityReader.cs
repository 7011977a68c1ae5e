using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

internal sealed class ExamEligibilityReader(IAttendanceDb db, IClassMembers members, EarlierDecisions earlier)
    : IExamEligibility
{
    public async Task<ExamEligibility?> Of(ClassId classId, ModuleId module, CancellationToken ct)
    {
        var list = await db
            .EligibilityLists.AsNoTracking()
            .Include(signed => signed.Lines)
            .SingleOrDefaultAsync(signed => signed.ClassId == classId && signed.ModuleId == module, ct);
        if (list is null)
            return null;

        var listed = list.Lines.Select(line => line.PersonId).ToHashSet();
        var since = await members
            .All.Where(member => member.ClassId == classId && member.Until == null)
            .Select(member => member.PersonId)
            .Where(person => !listed.Contains(person))
            .ToListAsync(ct);
        var brought = await earlier.Of(since, module, classId, ct);
        return new ExamEligibility(
            list.SignedAt,
            list.SignedBy,
            list.Lines.Where(line => !line.MaySit)
                .Select(line => line.PersonId)
                .Concat(brought.Where(one => !one.Value).Select(one => one.Key))
                .ToHashSet()
        );
    }

    public async Task<IReadOnlySet<PersonId>> CaughtUp(
        ClassId classId,
        ModuleId module,
        IReadOnlyCollection<PersonId> barred,
        CancellationToken ct
    ) => (await earlier.MadeUp(barred, module, classId, ct)).Keys.ToHashSet();
}
