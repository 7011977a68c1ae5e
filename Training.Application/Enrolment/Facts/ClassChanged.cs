using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Enrolment.Facts;

/// <summary>Somebody was moved to another class.</summary>
[Tells(FactKind.ClassChanged)]
internal sealed class ClassChanged(StepsTaken steps, ICohortDirectory cohorts, ILetterTexts texts)
    : StepFact(steps, cohorts, texts, FactKind.ClassChanged)
{
    protected override string Path => "/schedule";
}
