using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

public enum CurriculumState
{
    /// <summary>May still be changed; no cohort follows it.</summary>
    Draft,
    Approved,
}

/// <summary>One edition of a curriculum (chương trình khung): blocks of modules of lessons. A change makes a new edition (CUR-01).</summary>
public sealed class CurriculumEdition : AggregateRoot
{
    private readonly List<Module> _modules = [];

    private CurriculumEdition() { }

    internal CurriculumEdition(CurriculumId id, string code, int edition, string nameVi, string nameEn, bool isExample)
    {
        (Id, Code, Edition, IsExample) = (id, code, edition, isExample);
        (NameVi, NameEn) = (nameVi, nameEn);
    }

    public CurriculumId Id { get; private set; }
    public string Code { get; private set; } = "";

    /// <summary>1, 2, 3 within a code.</summary>
    public int Edition { get; private set; }
    public string NameVi { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public string? LegalBasis { get; private set; }

    /// <summary>Shipped with the product, to be replaced by the school's own.</summary>
    public bool IsExample { get; private set; }
    public CurriculumState State { get; private set; }

    /// <summary>Who approved it, as they were called then.</summary>
    public string? Approver { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    public IReadOnlyList<Block> Blocks { get; private set; } = [];
    public IReadOnlyList<Module> Modules => _modules;
}

/// <param name="Letter">A to Z; printed wherever its colour is shown.</param>
public sealed record Block(string Letter, string NameVi, string NameEn);
