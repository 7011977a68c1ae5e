using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>A module (học phần) of one edition of a curriculum.</summary>
public sealed class Module
{
    private Module() { }

    internal Module(ModuleId id, string code) => (Id, Code) = (id, code);

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

    public IReadOnlyList<LessonPlan> Lessons { get; private set; } = [];

    /// <summary>Codes of modules that must have been taught before.</summary>
    public IReadOnlyList<string> Prerequisites { get; private set; } = [];
    public IReadOnlyList<RoomFeature> RoomNeeds { get; private set; } = [];

    /// <summary>How its mark is made of parts; used by the grade sheets.</summary>
    public IReadOnlyList<AssessmentPart> Assessment { get; private set; } = [];

    public int Periods => Lessons.Sum(lesson => lesson.Periods);

    public ModuleContent Content => new(Block, Code, NameVi, NameEn, Lessons, Prerequisites, RoomNeeds, Assessment);

    internal void Become(int order, ModuleContent content)
    {
        Order = order;
        if (Content == content)
            return; // the same list in other words would stand in the audit trail as a change

        (Block, NameVi, NameEn) = (content.Block, content.NameVi, content.NameEn);
        (Lessons, Prerequisites) = (content.Lessons, content.Prerequisites);
        (RoomNeeds, Assessment) = (content.RoomNeeds, content.Assessment);
    }
}
