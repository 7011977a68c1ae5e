using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Rules;

/// <summary>The parameters of the academic rules while one regulation was in force. A change makes a new edition.</summary>
public sealed class RuleSet(
    RuleSetId id,
    string code,
    int edition,
    string nameVi,
    string nameEn,
    DateOnly validFrom,
    DateOnly? validTo,
    string legalBasis,
    string parameters
) : EditionRoot(code, edition)
{
    private const int LongestName = 200;
    private const int LongestBasis = 300;

    public RuleSetId Id { get; private set; } = id;
    public string NameVi { get; private set; } = nameVi;
    public string NameEn { get; private set; } = nameEn;
    public DateOnly ValidFrom { get; private set; } = validFrom;
    public DateOnly? ValidTo { get; private set; } = validTo;
    public string LegalBasis { get; private set; } = legalBasis;

    /// <summary>A JSON object: each parameter's name, its value, and how sure the value is.</summary>
    public string Parameters { get; private set; } = parameters;

    /// <summary>Everybody who wrote on it while it was a draft; nobody wrote on what came with the program.</summary>
    public IReadOnlyList<Drafter> Drafters { get; private set; } = [];

    /// <summary>Says what another edition says, to be changed.</summary>
    internal static RuleSet Draft(
        RuleSetId id,
        string code,
        int edition,
        RuleSet from,
        DateOnly validFrom,
        Drafter by
    ) =>
        new(
            id,
            code,
            edition,
            from.NameVi,
            from.NameEn,
            validFrom,
            validTo: null,
            from.LegalBasis,
            RuleParameters.Read(from.Parameters).ToString()
        )
        {
            Drafters = [by],
        };

    /// <summary>Says from now on what the content says.</summary>
    internal Result<RuleSet> Change(RuleSetContent content, Drafter by)
    {
        if (State == EditionState.Approved)
            return RuleSetErrors.IsApproved.With("rules", Label).With("approver", Approver);
        var (vi, basis) = (Vietnamese.Clean(content.NameVi), Vietnamese.Clean(content.LegalBasis));
        var en = Vietnamese.Clean(content.NameEn ?? "");
        var filled = RuleParameters.Read(Parameters);
        Error[] refused =
        [
            .. Head(vi, en, basis, content),
            .. filled.Fill(content.Parameters),
            .. filled.Contradictions(),
        ];
        if (refused.Length > 0)
            return Result<RuleSet>.Refuse(refused);

        (NameVi, NameEn, LegalBasis) = (vi, en.Length == 0 ? vi : en, basis);
        (ValidFrom, ValidTo, Parameters) = (content.ValidFrom, content.ValidTo, filled.ToString());
        if (!Drafters.Contains(by))
            Drafters = [.. Drafters, by];
        Changed();
        return this;
    }

    /// <summary>Somebody else than who wrote on it puts it to use.</summary>
    internal Result<RuleSet> Approve(Drafter by, DateTimeOffset now)
    {
        if (State == EditionState.Approved)
            return RuleSetErrors.AlreadyApproved.With("approver", Approver).With("at", ApprovedAt);
        if (Drafters.Any(drafter => drafter.User == by.User))
            return RuleSetErrors.OwnDraft.With("rules", Label);

        PutToUse(by.Name, now);
        return this;
    }

    /// <summary>Ends what is in force, the only thing of an approved edition that still moves.</summary>
    internal void EndBefore(RuleSet next)
    {
        ValidTo = next.ValidFrom.AddDays(-1);
        Changed();
    }

    /// <summary>Whether there is a day on which both are in force.</summary>
    internal bool Overlaps(RuleSet other) =>
        (ValidTo is null || other.ValidFrom <= ValidTo) && (other.ValidTo is null || ValidFrom <= other.ValidTo);

    private static IEnumerable<Error> Head(string vi, string en, string basis, RuleSetContent content)
    {
        if (vi.Length == 0)
            yield return RuleSetErrors.NameMissing;
        if (Math.Max(vi.Length, en.Length) > LongestName)
            yield return RuleSetErrors.NameTooLong.With("longest", LongestName);
        if (basis.Length == 0)
            yield return RuleSetErrors.LegalBasisMissing;
        if (basis.Length > LongestBasis)
            yield return RuleSetErrors.LegalBasisTooLong.With("longest", LongestBasis);
        if (content.ValidFrom == default)
            yield return RuleSetErrors.ValidFromMissing;
        if (content.ValidTo < content.ValidFrom)
            yield return RuleSetErrors.EndsTooEarly.With("from", content.ValidFrom);
    }
}

/// <param name="Name">As they were called then.</param>
public sealed record Drafter(UserId? User, string Name)
{
    internal static Drafter Of(IActor actor) => new(actor.User, actor.Name);
}
