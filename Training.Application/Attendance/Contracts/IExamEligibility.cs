using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Contracts;

/// <summary>Who may sit the exam of a module, as it was signed (ATT-08).</summary>
public interface IExamEligibility
{
    /// <returns>Null while the list of the class is not signed.</returns>
    Task<ExamEligibility?> Of(ClassId classId, ModuleId module, CancellationToken ct);

    /// <returns>Those of the barred who made up what they missed, in the class or before they came to it (ATT-02, P21).</returns>
    Task<IReadOnlySet<PersonId>> CaughtUp(
        ClassId classId,
        ModuleId module,
        IReadOnlyCollection<PersonId> barred,
        CancellationToken ct
    );
}

/// <param name="Barred">Those who may not sit the first exam (ATT-01, ATT-03); also who came since and was barred in the class before (P21).</param>
public sealed record ExamEligibility(DateTimeOffset SignedAt, string SignedBy, IReadOnlySet<PersonId> Barred);
