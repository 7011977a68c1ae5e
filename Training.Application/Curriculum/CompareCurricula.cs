using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

/// <summary>What an edition changed against another.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record CompareCurricula(string Code, int Edition, string With, int WithEdition) : IQuery<Comparison>;

public sealed record Comparison(CurriculumSummary Before, CurriculumSummary After, CurriculumDifference Difference);

internal sealed class CompareCurriculaHandler(ICurriculumDb db) : IRequestHandler<CompareCurricula, Result<Comparison>>
{
    public async Task<Result<Comparison>> Handle(CompareCurricula query, CancellationToken ct)
    {
        if (await db.Edition(query.Code, query.Edition, ct) is not { } after)
            return CurriculumErrors.Unknown;
        if (await db.Edition(query.With, query.WithEdition, ct) is not { } before)
            return CurriculumErrors.Unknown;

        return new Comparison(
            Curricula.Summary(before),
            Curricula.Summary(after),
            CurriculumDifference.Between(before.Content, after.Content)
        );
    }
}
