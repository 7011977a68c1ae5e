using Training.Application.Cohorts.Contracts;

namespace Training.Application.Cohorts;

/// <summary>One intake of a programme (khóa): who may apply when, how many seats, and when it runs.</summary>
public sealed class Cohort(
    CohortId id,
    ProgrammeId programmeId,
    string code,
    string nameVi,
    string nameEn,
    int plannedSize,
    DateOnly filingFrom,
    DateOnly filingTo,
    DateOnly opensOn,
    DateOnly closesOn
) : AggregateRoot
{
    public CohortId Id { get; private set; } = id;
    public ProgrammeId ProgrammeId { get; private set; } = programmeId;
    public string Code { get; private set; } = code;
    public string NameVi { get; private set; } = nameVi;
    public string NameEn { get; private set; } = nameEn;
    public int PlannedSize { get; private set; } = plannedSize;
    public DateOnly FilingFrom { get; private set; } = filingFrom;
    public DateOnly FilingTo { get; private set; } = filingTo;
    public DateOnly OpensOn { get; private set; } = opensOn;
    public DateOnly ClosesOn { get; private set; } = closesOn;
}
