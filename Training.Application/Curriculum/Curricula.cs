using System.Linq.Expressions;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

internal sealed class Curricula(ICurriculumDb db) : ICurricula
{
    private static readonly Expression<Func<Module, ModulePlan>> Plan = module => new ModulePlan(
        module.Id,
        module.CurriculumId,
        module.Block,
        module.Code,
        module.NameVi,
        module.NameEn,
        module.Lessons,
        module.Prerequisites,
        module.RoomNeeds,
        module.Assessment
    );

    public async Task<IReadOnlyList<CurriculumSummary>> All(CancellationToken ct)
    {
        var editions = await db.Curricula.AsNoTracking().Include(curriculum => curriculum.Modules).ToListAsync(ct);
        return
        [
            .. editions
                .OrderBy(curriculum => curriculum.Code, StringComparer.Ordinal)
                .ThenByDescending(curriculum => curriculum.Edition)
                .Select(Summary),
        ];
    }

    public static CurriculumSummary Summary(CurriculumEdition curriculum) =>
        new(
            curriculum.Id,
            curriculum.Code,
            curriculum.Edition,
            curriculum.NameVi,
            curriculum.NameEn,
            curriculum.State == EditionState.Approved,
            curriculum.IsExample,
            curriculum.Modules.Count,
            curriculum.Modules.Sum(module => module.Periods)
        );

    public async Task<IReadOnlyList<ModulePlan>> ModulesOf(CurriculumId id, CancellationToken ct) =>
        await db
            .Modules.Where(module => module.CurriculumId == id)
            .OrderBy(module => module.Order)
            .Select(Plan)
            .ToListAsync(ct);

    public async Task<IReadOnlyDictionary<ModuleId, ModulePlan>> Modules(
        IReadOnlyCollection<ModuleId> ids,
        CancellationToken ct
    ) =>
        await db
            .Modules.Where(module => ids.Contains(module.Id))
            .Select(Plan)
            .ToDictionaryAsync(module => module.Id, ct);
}
