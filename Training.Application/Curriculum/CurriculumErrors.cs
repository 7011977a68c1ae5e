using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

internal static class CurriculumErrors
{
    public static readonly Error Unknown = new("curricula.unknown", ErrorKind.NotFound);
    public static readonly Error ModuleUnknown = new("curricula.module_unknown", ErrorKind.NotFound);
    public static readonly Error IsApproved = new("curricula.is_approved", ErrorKind.Conflict);
    public static readonly Error HasDraft = new("curricula.has_draft", ErrorKind.Conflict, "Code");
    public static readonly Error BuiltUpon = new("curricula.built_upon", ErrorKind.Conflict);
    public static readonly Error Empty = new("curricula.empty", ErrorKind.Invalid);

    public static readonly Error NameMissing = Of("name_missing", nameof(ModuleContent.NameVi));
    public static readonly Error NameTooLong = Of("name_too_long", nameof(ModuleContent.NameVi));
    public static readonly Error LegalBasisTooLong = Of("legal_basis_too_long", nameof(CurriculumContent.LegalBasis));

    public static readonly Error LetterMalformed = Of("letter_malformed", nameof(Block.Letter));
    public static readonly Error LetterTwice = Of("letter_twice", nameof(Block.Letter));

    public static readonly Error CodeMalformed = Of("code_malformed", nameof(ModuleContent.Code));
    public static readonly Error ModuleTwice = Of("module_twice", nameof(ModuleContent.Code));
    public static readonly Error BlockUnknown = Of("block_unknown", nameof(ModuleContent.Block));
    public static readonly Error NoLessons = Of("no_lessons", nameof(ModuleContent.Lessons));
    public static readonly Error PrerequisiteUnknown = Of("prerequisite_unknown", nameof(ModuleContent.Prerequisites));
    public static readonly Error PrerequisiteCircle = Of("prerequisite_circle", nameof(ModuleContent.Prerequisites));
    public static readonly Error WeightsNotWhole = Of("weights_not_whole", nameof(ModuleContent.Assessment));

    public static readonly Error TitleMissing = Of("title_missing", nameof(LessonPlan.TitleVi));
    public static readonly Error TitleTooLong = Of("title_too_long", nameof(LessonPlan.TitleVi));
    public static readonly Error PeriodsOutOfRange = Of("periods_out_of_range", nameof(LessonPlan.Periods));

    public static readonly Error PartCodeMalformed = Of("part_code_malformed", nameof(AssessmentPart.Code));
    public static readonly Error PartTwice = Of("part_twice", nameof(AssessmentPart.Code));
    public static readonly Error WeightOutOfRange = Of("weight_out_of_range", nameof(AssessmentPart.Weight));

    public static readonly Error SheetMissing = Of("sheet_missing", "");
    public static readonly Error ColumnMissing = Of("column_missing", "");
    public static readonly Error KindUnknown = Of("kind_unknown", nameof(LessonPlan.Kind));
    public static readonly Error FeatureUnknown = Of("feature_unknown", nameof(ModuleContent.RoomNeeds));
    public static readonly Error NotANumber = Of("not_a_number", "");
    public static readonly Error ModuleNotListed = Of("module_not_listed", "");

    private static Error Of(string name, string field) => new($"curricula.{name}", ErrorKind.Invalid, field);
}
