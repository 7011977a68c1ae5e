using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>A module (học phần) of one edition of a curriculum.</summary>
public sealed class Module
{
    private Module() { }

    internal Module(ModuleId id, int order, string block, string code, string nameVi, string nameEn)
    {
        (Id, Order, Block) = (id, order, block);
        (Code, NameVi, NameEn) = (code, nameVi, nameEn);
    }

    public ModuleId Id { get; private set; }
    public CurriculumId CurriculumId { get; private set; }

    /// <summary>Its place in the curriculum, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The letter of its block.</summary>
    public string Block { get; private set; } = "";

    /// <summary>The same in every edition.</summary>
    public string Code { get; private set; } = "";
    public string NameVi { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    public IReadOnlyList<LessonPlan> Lessons { get; internal set; } = [];

    /// <summary>Codes of modules that must have been taught before.</summary>
    public IReadOnlyList<string> Prerequisites { get; internal set; } = [];
    public IReadOnlyList<RoomFeature> RoomNeeds { get; internal set; } = [];

    /// <summary>How its mark is made of parts; used by the grade sheets.</summary>
    public IReadOnlyList<AssessmentPart> Assessment { get; internal set; } = [];

    public int Periods => Lessons.Sum(lesson => lesson.Periods);
}

/// <param name="Weight">Its share of the module's mark in per cent; those of a module add up to 100.</param>
public sealed record AssessmentPart(string Code, string NameVi, string NameEn, int Weight);
