using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>An edition with its blocks, modules and lessons.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record ShowCurriculum(string Code, int Edition) : IQuery<CurriculumView>;

/// <param name="Approver">Null while it is a draft.</param>
/// <param name="Others">The other editions of every curriculum, to compare it with; of its own code first.</param>
public sealed record CurriculumView(
    CurriculumSummary Summary,
    CurriculumContent Content,
    string? Approver,
    DateTimeOffset? ApprovedAt,
    IReadOnlyList<CurriculumSummary> Others,
    int Version
);

internal sealed class ShowCurriculumHandler(ICurriculumDb db, ICurricula curricula)
    : IRequestHandler<ShowCurriculum, Result<CurriculumView>>
{
    public async Task<Result<CurriculumView>> Handle(ShowCurriculum query, CancellationToken ct)
    {
        if (await db.Edition(query.Code, query.Edition, ct) is not { } curriculum)
            return CurriculumErrors.Unknown;

        var others = (await curricula.All(ct)).Where(other => other.Id != curriculum.Id);
        return new CurriculumView(
            Curricula.Summary(curriculum),
            curriculum.Content,
            curriculum.Approver,
            curriculum.ApprovedAt,
            [.. others.OrderBy(other => other.Code != curriculum.Code)],
            curriculum.Version
        );
    }
}
