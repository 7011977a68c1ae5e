using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Cohorts;

/// <summary>One intake of a programme (khóa): who may apply when, how many seats for whom, and when it runs.</summary>
public sealed class Cohort : AggregateRoot
{
    private readonly List<QuotaCell> _quotas = [];

    private Cohort() { }

    private Cohort(CohortId id, ProgrammeId programmeId, string code, CohortPlan plan)
    {
        (Id, ProgrammeId, Code) = (id, programmeId, code);
        Take(plan);
    }

    public CohortId Id { get; private set; }
    public ProgrammeId ProgrammeId { get; private set; }
    public string Code { get; private set; } = "";
    public string NameVi { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public int PlannedSize { get; private set; }
    public DateOnly FilingFrom { get; private set; }
    public DateOnly FilingTo { get; private set; }
    public DateOnly OpensOn { get; private set; }
    public DateOnly ClosesOn { get; private set; }
    public Decision Decision { get; private set; } = Decision.None;

    /// <summary>The academic rules it goes by; from the opening day on they stay the same.</summary>
    public RuleSetId? RuleSet { get; private set; }

    /// <summary>What its classes are taught; from the opening day on it stays the same (CUR-01).</summary>
    public CurriculumId? Curriculum { get; private set; }

    /// <summary>The quota matrix: seats by receiving unit, post and field of study.</summary>
    public IReadOnlyList<QuotaCell> Quotas => _quotas;

    public int QuotaSeats => _quotas.Sum(cell => cell.Seats);

    public static Result<Cohort> Plan(CohortId id, ProgrammeId programme, string code, CohortPlan plan)
    {
        IReadOnlyList<Error> wrong = [.. plan.Contradictions()];
        return wrong.Count > 0 ? Result<Cohort>.Refuse(wrong) : new Cohort(id, programme, code, plan);
    }

    public CohortState StateOn(DateOnly day) => StateOn(day, FilingFrom, FilingTo, OpensOn, ClosesOn);

    public static CohortState StateOn(
        DateOnly day,
        DateOnly filingFrom,
        DateOnly filingTo,
        DateOnly opensOn,
        DateOnly closesOn
    ) =>
        day > closesOn ? CohortState.Closed
        : day >= opensOn ? CohortState.Running
        : day > filingTo ? CohortState.Selecting
        : day >= filingFrom ? CohortState.Filing
        : CohortState.Planned;

    /// <param name="classSeats">Seats of all its classes together.</param>
    /// <param name="begun">People have sat in them.</param>
    public Result<Cohort> Change(CohortPlan plan, int classSeats, bool begun, DateOnly today)
    {
        List<Error> wrong = [.. plan.Contradictions()];
        if (begun && OpensOn <= today && today < plan.OpensOn)
            wrong.Add(CohortErrors.OpenedAlready.With("opened", OpensOn).With("opens", plan.OpensOn));
        if (QuotaSeats > plan.PlannedSize)
            wrong.Add(QuotaTooLarge(QuotaSeats, plan.PlannedSize) with { Field = "Plan.PlannedSize" });
        if (classSeats > plan.PlannedSize)
            wrong.Add(ClassesTooLarge(classSeats, plan.PlannedSize) with { Field = "Plan.PlannedSize" });
        if (wrong.Count > 0)
            return Result<Cohort>.Refuse(wrong);

        Take(plan);
        Changed();
        return this;
    }

    /// <summary>Sets the cells named and leaves the others; no seats takes a cell away.</summary>
    public Result<Cohort> ChangeQuotas(IReadOnlyDictionary<QuotaKey, int> cells)
    {
        var seats = cells.Values.Sum() + _quotas.Where(cell => !cells.ContainsKey(cell.Key)).Sum(cell => cell.Seats);
        if (seats > PlannedSize)
            return QuotaTooLarge(seats, PlannedSize);

        _quotas.RemoveAll(cell => cells.GetValueOrDefault(cell.Key, cell.Seats) == 0);
        foreach (var (key, wanted) in cells.Where(cell => cell.Value > 0))
        {
            if (_quotas.Find(cell => cell.Key == key) is { } known)
                known.Become(wanted);
            else
                _quotas.Add(new QuotaCell(key.Unit, key.Post, key.Field, wanted));
        }
        Changed();
        return this;
    }

    /// <summary>Goes by these rules. A cohort that has opened keeps those that it opened with.</summary>
    public Result<Cohort> GoBy(RuleSetSummary rules, DateOnly today)
    {
        if (rules.Id == RuleSet && rules.IsInForceOn(OpensOn))
            return this;
        if (RuleSet is not null && OpensOn <= today && rules.Id != RuleSet)
            return CohortErrors.RulesPinned.With("opened", OpensOn);
        if (!rules.Approved)
            return CohortErrors.RulesNotApproved.With("rules", rules.Label);
        if (!rules.IsInForceOn(OpensOn))
        {
            return CohortErrors
                .RulesNotInForce.With("rules", rules.Label)
                .With("from", rules.ValidFrom)
                .With("to", rules.ValidTo)
                .With("opens", OpensOn);
        }

        RuleSet = rules.Id;
        Changed();
        return this;
    }

    /// <summary>Teaches by this edition. A cohort that has opened keeps the one that it opened with; a change makes a new edition.</summary>
    public Result<Cohort> Teach(CurriculumSummary curriculum, DateOnly today)
    {
        if (curriculum.Id == Curriculum)
            return this;
        if (Curriculum is not null && OpensOn <= today)
            return CohortErrors.CurriculumPinned.With("opened", OpensOn);
        if (!curriculum.Approved)
            return CohortErrors.CurriculumNotApproved.With("curriculum", curriculum.Label);

        Curriculum = curriculum.Id;
        Changed();
        return this;
    }

    /// <summary>Makes room for its classes. Two changes at once meet here, so that their sum is never too large.</summary>
    /// <param name="classSeats">Seats of all its classes together, as they would be.</param>
    public Result<Cohort> SeatClasses(int classSeats)
    {
        if (classSeats > PlannedSize)
            return ClassesTooLarge(classSeats, PlannedSize) with { Field = "Capacity" };

        Changed();
        return this;
    }

    private void Take(CohortPlan plan)
    {
        (NameVi, NameEn, PlannedSize) = (plan.NameVi, plan.NameEn, plan.PlannedSize);
        (FilingFrom, FilingTo) = (plan.FilingFrom, plan.FilingTo);
        (OpensOn, ClosesOn) = (plan.OpensOn, plan.ClosesOn);
        Decision = plan.Decision;
    }

    private static Error QuotaTooLarge(int quota, int planned) =>
        CohortErrors.QuotaExceedsSize.With("quota", quota).With("planned", planned).With("over", quota - planned);

    private static Error ClassesTooLarge(int seats, int planned) =>
        CohortErrors.ClassesExceedSize.With("seats", seats).With("planned", planned).With("over", seats - planned);
}
