using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Enrolment.Facts;

/// <summary>Somebody was put into a class.</summary>
[Tells(FactKind.SeatOffered)]
internal sealed class SeatOffered(StepsTaken steps, ICohortDirectory cohorts, ILetterTexts texts)
    : StepFact(steps, cohorts, texts, FactKind.SeatOffered)
{
    protected override string Path => "/schedule";
}
