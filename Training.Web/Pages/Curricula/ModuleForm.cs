using Training.Application.Curriculum;
using Training.Application.Curriculum.Contracts;

namespace Training.Web.Pages.Curricula;

/// <summary>A module while it is being typed; blank lines of lessons and parts are none.</summary>
public sealed class ModuleForm
{
    private const int BlankLines = 3;

    public string? Code { get; set; }
    public string? Block { get; set; }
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }

    /// <summary>Its place in the curriculum, from 1.</summary>
    public int? Place { get; set; }
    public IList<string> Prerequisites { get; set; } = [];
    public IList<RoomFeature> RoomNeeds { get; set; } = [];
    public IList<LessonForm> Lessons { get; set; } = [];
    public IList<PartForm> Assessment { get; set; } = [];

    public ModuleContent ToContent() =>
        new(
            Block ?? "",
            Code ?? "",
            NameVi ?? "",
            NameEn ?? "",
            [.. Lessons.Where(lesson => !lesson.IsBlank).Select(lesson => lesson.ToLesson())],
            [.. Prerequisites],
            [.. RoomNeeds],
            [.. Assessment.Where(part => !part.IsBlank).Select(part => part.ToPart())]
        );

    public static ModuleForm Of(ModuleContent module, int place) =>
        new ModuleForm
        {
            Code = module.Code,
            Block = module.Block,
            NameVi = module.NameVi,
            NameEn = module.NameEn,
            Place = place,
            Prerequisites = [.. module.Prerequisites],
            RoomNeeds = [.. module.RoomNeeds],
            Lessons = [.. module.Lessons.Select(LessonForm.Of)],
            Assessment = [.. module.Assessment.Select(PartForm.Of)],
        }.WithBlanks();

    /// <summary>Lines move up over blank ones, and blank ones to fill stand below.</summary>
    public ModuleForm WithBlanks()
    {
        Lessons = [.. Lessons.Where(lesson => !lesson.IsBlank), .. Blanks<LessonForm>()];
        Assessment = [.. Assessment.Where(part => !part.IsBlank), .. Blanks<PartForm>()];
        return this;
    }

    private static IEnumerable<T> Blanks<T>()
        where T : new() => Enumerable.Range(0, BlankLines).Select(_ => new T());
}

public sealed class LessonForm
{
    public LessonKind Kind { get; set; }
    public string? TitleVi { get; set; }
    public string? TitleEn { get; set; }
    public int? Periods { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(TitleVi + TitleEn) && Periods is null;

    public LessonPlan ToLesson() => new(0, Kind, TitleVi ?? "", TitleEn ?? "", Periods ?? 0);

    public static LessonForm Of(LessonPlan lesson) =>
        new()
        {
            Kind = lesson.Kind,
            TitleVi = lesson.TitleVi,
            TitleEn = lesson.TitleEn,
            Periods = lesson.Periods,
        };
}

public sealed class PartForm
{
    public string? Code { get; set; }
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }
    public int? Weight { get; set; }
    public PartKind Kind { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Code + NameVi + NameEn) && Weight is null;

    public AssessmentPart ToPart() => new(Code ?? "", NameVi ?? "", NameEn ?? "", Weight ?? 0, Kind);

    public static PartForm Of(AssessmentPart part) =>
        new()
        {
            Code = part.Code,
            NameVi = part.NameVi,
            NameEn = part.NameEn,
            Weight = part.Weight,
            Kind = part.Kind,
        };
}
