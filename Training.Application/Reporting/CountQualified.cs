using Training.Application.Timetable;

namespace Training.Application.Reporting;

/// <summary>How many instructors may teach each module, by its code; those who left are not counted.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record CountQualified : IQuery<IReadOnlyDictionary<string, int>>;

internal sealed class CountQualifiedHandler(ITimetableDb db, TimeProvider clock)
    : IRequestHandler<CountQualified, Result<IReadOnlyDictionary<string, int>>>
{
    public async Task<Result<IReadOnlyDictionary<string, int>>> Handle(CountQualified query, CancellationToken ct)
    {
        var today = clock.Day();
        var teaching = await db
            .Instructors.Where(instructor => instructor.LeftOn == null || instructor.LeftOn > today)
            .Select(instructor => instructor.Modules)
            .ToListAsync(ct);
        return teaching
            .SelectMany(codes => codes)
            .GroupBy(code => code)
            .ToDictionary(module => module.Key, module => module.Count());
    }
}
