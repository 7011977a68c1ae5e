using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Why rows have errors or warnings, and how many rows each.</summary>
[Requires(Permission.ViewImports)]
public sealed record ShowReasons(ImportId Id) : IQuery<IReadOnlyList<ReasonCount>>;

public sealed record ReasonCount(string Code, Severity Severity, int Rows);

internal sealed class ShowReasonsHandler(IImportsDb db)
    : IRequestHandler<ShowReasons, Result<IReadOnlyList<ReasonCount>>>
{
    public async Task<Result<IReadOnlyList<ReasonCount>>> Handle(ShowReasons query, CancellationToken ct)
    {
        var counts = await db
            .ImportProblems.Where(problem => problem.ImportId == query.Id)
            .GroupBy(problem => new { problem.Code, problem.Severity })
            .Select(group => new ReasonCount(group.Key.Code, group.Key.Severity, group.Count()))
            .ToListAsync(ct);
        return counts
            .OrderByDescending(count => count.Severity)
            .ThenByDescending(count => count.Rows)
            .ThenBy(count => count.Code, StringComparer.Ordinal)
            .ToList();
    }
}
