using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>
/// Danh sách đủ, không đủ điều kiện dự thi of one class in one module, as somebody signed it. Figures that move later do not
/// change it; whoever changes it says why (ATT-08).
/// </summary>
public sealed class EligibilityList : AggregateRoot
{
    private readonly List<EligibilityLine> _lines = [];
    private readonly List<EligibilityChange> _changes = [];

    private EligibilityList() { }

    internal EligibilityList(
        ClassId classId,
        ModuleId moduleId,
        string ruleSet,
        IEnumerable<EligibilityLine> lines,
        Signature by,
        SendingPlan? telling = null
    )
    {
        (ClassId, ModuleId, RuleSet) = (classId, moduleId, ruleSet);
        (SignedAt, SignedBy) = (by.At, by.Name);
        _lines.AddRange(lines);
        Record(Decided(telling));
    }

    public ClassId ClassId { get; private set; }
    public ModuleId ModuleId { get; private set; }

    /// <summary>The rules and their edition by which it was computed.</summary>
    public string RuleSet { get; private set; } = "";
    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>Who signed it, as they were called then.</summary>
    public string SignedBy { get; private set; } = "";
    public IReadOnlyList<EligibilityLine> Lines => _lines;
    public IReadOnlyList<EligibilityChange> Changes => _changes;

    /// <param name="computed">The person's line by the figures of now, for somebody who is not in it yet.</param>
    /// <param name="maySit">What is decided.</param>
    /// <param name="reason">Why the signed list does not stand.</param>
    /// <param name="by">Who decides.</param>
    internal Result<EligibilityList> Change(EligibilityLine computed, bool maySit, string? reason, Signature by)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return EligibilityErrors.ReasonMissing;

        var line = _lines.Find(known => known.PersonId == computed.PersonId);
        if (line?.MaySit == maySit)
            return EligibilityErrors.NothingToChange;
        var before = line?.MaySit;
        if (line is null)
            _lines.Add(line = computed);
        line.Decide(maySit);
        _changes.Add(new(ClassId, ModuleId, line.PersonId, _changes.Count + 1, before, maySit, by.At, by.Name, reason));
        Record(Decided());
        return this;
    }

    private FactHappened Decided(SendingPlan? telling = null) =>
        new(FactKind.EligibilitySigned, $"{ClassId}:{ModuleId}", Plan: telling);
}
