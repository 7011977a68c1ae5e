using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>Every edition of every curriculum, drafts too: by code, the newest edition first.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record ListCurricula : IQuery<IReadOnlyList<CurriculumSummary>>;

internal sealed class ListCurriculaHandler(ICurricula curricula)
    : IRequestHandler<ListCurricula, Result<IReadOnlyList<CurriculumSummary>>>
{
    public async Task<Result<IReadOnlyList<CurriculumSummary>>> Handle(ListCurricula query, CancellationToken ct) =>
        (await curricula.All(ct)).ToList();
}
