namespace Training.Application.Curriculum.Contracts;

/// <summary>The rule sets that the school has, as other modules choose from them.</summary>
public interface IRuleSets
{
    /// <summary>Drafts too; the newest first.</summary>
    Task<IReadOnlyList<RuleSetSummary>> All(CancellationToken ct);

    /// <summary>The rules of an edition as study is judged by them; null where there is no such edition.</summary>
    Task<StudyRules?> StudyRulesOf(RuleSetId id, CancellationToken ct);
}

/// <param name="Edition">1, 2, 3 within a code.</param>
/// <param name="ValidTo">Null: until further notice.</param>
public sealed record RuleSetSummary(
    RuleSetId Id,
    string Code,
    int Edition,
    string NameVi,
    string NameEn,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string LegalBasis,
    bool Approved
)
{
    /// <summary>As people write it: TCLLCT-3.</summary>
    public string Label => $"{Code}-{Edition}";

    public bool IsInForceOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
