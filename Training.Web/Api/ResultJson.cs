using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Curriculum.Contracts;

namespace Training.Web.Api;

/// <summary>What is published of a person in one cohort.</summary>
internal sealed record ResultJson(
    string Cohort,
    string Class,
    string? RuleSet,
    decimal? Average,
    ResultClass? ResultClass,
    bool Final,
    IEnumerable<ModuleJson> Modules
)
{
    public static ResultJson Of(MyCourse course) =>
        new(
            course.Cohort.Code,
            course.Class,
            course.Result?.RuleSet,
            course.Result?.Average,
            course.Result?.Classification?.Class,
            course.Result?.Final ?? false,
            course.Result?.Modules.Select(ModuleJson.Of) ?? []
        );
}

/// <param name="Exact">Before rounding.</param>
internal sealed record ModuleJson(
    string Code,
    string NameVi,
    string NameEn,
    int Weight,
    decimal? Score,
    decimal? Exact,
    ModuleStanding Standing,
    bool Resat,
    IEnumerable<PartJson> Parts
)
{
    public static ModuleJson Of(ModuleResult module) =>
        new(
            module.Module.Code,
            module.Module.NameVi,
            module.Module.NameEn,
            module.Weight,
            module.Score,
            module.Exact,
            module.Standing,
            module.Resat,
            module.Parts.Select(part => new PartJson(
                part.Part.Code,
                part.Part.Weight,
                part.Score,
                part.Attempts.Select(one => new AttemptJson(
                    one.Sitting,
                    one.Mark.State,
                    one.Mark.Value,
                    one.Superseded
                ))
            ))
        );
}

internal sealed record PartJson(string Code, int Weight, decimal? Score, IEnumerable<AttemptJson> Attempts);

internal sealed record AttemptJson(int Sitting, MarkState State, decimal? Value, bool Superseded);
