using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Enrolment.Facts;

/// <summary>Somebody was admitted, put on leave, taken back or let go.</summary>
[Tells(FactKind.EnrolmentDecided)]
internal sealed class EnrolmentDecided(StepsTaken steps, ICohortDirectory cohorts, ILetterTexts texts)
    : StepFact(steps, cohorts, texts, FactKind.EnrolmentDecided)
{
    protected override string Path => "/me";
}
