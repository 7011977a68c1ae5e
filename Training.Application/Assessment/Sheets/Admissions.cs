using Training.Application.Assessment.Results;
using Training.Application.Attendance.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Who of a class is exempt from a module, and who is barred from its exam.</summary>
internal sealed class Admissions(IResultsDb results, IExamEligibility eligibility)
{
    private static readonly IReadOnlySet<PersonId> Nobody = new HashSet<PersonId>();

    public async Task<ClassAdmission> Of(SheetPlan plan, int sitting, CancellationToken ct)
    {
        var module = plan.Module.Code;
        var exempt = results.Exemptions.Where(exemption => exemption.Module == module);
        // Who was barred from the first sitting may sit the second (ATT-02).
        var list = sitting == 1 ? await eligibility.Of(plan.Class.Id, plan.Module.Id, ct) : null;
        return new ClassAdmission(
            await exempt.Select(exemption => exemption.PersonId).ToHashSetAsync(ct),
            list?.Barred ?? Nobody,
            plan.Module.Assessment.Where(part => part.Kind == PartKind.Exam).Select(part => part.Code).ToHashSet()
        );
    }
}

/// <param name="Exams">Codes of the components that the list bars from.</param>
internal sealed record ClassAdmission(
    IReadOnlySet<PersonId> Exempt,
    IReadOnlySet<PersonId> Barred,
    IReadOnlySet<string> Exams
)
{
    public Admission Of(GradeSheet sheet, PersonId person) =>
        new(Exempt.Contains(person), Exams.Contains(sheet.Component) && Barred.Contains(person));
}
