using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>One edition of a curriculum (chương trình khung): blocks of modules of lessons. A change makes a new edition (CUR-01).</summary>
public sealed class CurriculumEdition : EditionRoot
{
    private readonly List<Module> _modules = [];

    private CurriculumEdition(CurriculumId id, string code, int edition, bool isExample)
        : base(code, edition) => (Id, IsExample) = (id, isExample);

    public CurriculumId Id { get; private set; }
    public string NameVi { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public string? LegalBasis { get; private set; }

    /// <summary>Shipped with the product, to be replaced by the school's own.</summary>
    public bool IsExample { get; private set; }
    public IReadOnlyList<Block> Blocks { get; private set; } = [];
    public IReadOnlyList<Module> Modules => _modules;

    public CurriculumContent Content =>
        new(
            NameVi,
            NameEn,
            LegalBasis,
            Blocks,
            [.. _modules.OrderBy(module => module.Order).Select(module => module.Content)]
        );

    /// <param name="newId">The id of a module, by its code.</param>
    internal static Result<CurriculumEdition> Draft(
        CurriculumId id,
        string code,
        int edition,
        CurriculumContent content,
        Func<string, ModuleId> newId,
        bool isExample = false
    ) => new CurriculumEdition(id, code, edition, isExample).Change(content, newId);

    /// <summary>Says from now on what the content says. A module keeps its id as long as its code stays.</summary>
    internal Result<CurriculumEdition> Change(CurriculumContent content, Func<string, ModuleId> newId)
    {
        if (State == EditionState.Approved)
            return CurriculumErrors.IsApproved.With("curriculum", Label).With("approver", Approver);
        var clean = content.Clean();
        if (CurriculumRules.Check(clean) is { Count: > 0 } flaws)
            return Result<CurriculumEdition>.Refuse([.. flaws.Select(flaw => flaw.ToError())]);

        (NameVi, NameEn, LegalBasis) = (clean.NameVi, clean.NameEn, clean.LegalBasis);
        if (!Blocks.SequenceEqual(clean.Blocks))
            Blocks = clean.Blocks;
        _modules.RemoveAll(module => clean.Modules.All(kept => kept.Code != module.Code));
        foreach (var (index, module) in clean.Modules.Index())
        {
            if (_modules.Find(known => known.Code == module.Code) is not { } row)
                _modules.Add(row = new Module(newId(module.Code), module.Code));
            row.Become(index + 1, module);
        }
        Changed();
        return this;
    }

    internal Result<CurriculumEdition> Approve(string approver, DateTimeOffset now)
    {
        if (State == EditionState.Approved)
            return CurriculumErrors.IsApproved.With("curriculum", Label).With("approver", Approver);
        if (_modules.Count == 0)
            return CurriculumErrors.Empty;

        PutToUse(approver, now);
        return this;
    }
}

/// <param name="Letter">A to Z; printed wherever its colour is shown.</param>
public sealed record Block(string Letter, string NameVi, string NameEn);
