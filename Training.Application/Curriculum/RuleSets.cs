using System.Linq.Expressions;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum;

internal sealed class RuleSets(ICurriculumDb db) : IRuleSets
{
    public static readonly Expression<Func<RuleSet, RuleSetSummary>> Summary = rules => new RuleSetSummary(
        rules.Id,
        rules.Code,
        rules.Edition,
        rules.NameVi,
        rules.NameEn,
        rules.ValidFrom,
        rules.ValidTo,
        rules.LegalBasis,
        rules.State == RuleSetState.Approved
    );

    public async Task<IReadOnlyList<RuleSetSummary>> All(CancellationToken ct) =>
        await db
            .RuleSets.OrderByDescending(rules => rules.ValidFrom)
            .ThenBy(rules => rules.Code)
            .ThenByDescending(rules => rules.Edition)
            .Select(Summary)
            .ToListAsync(ct);

    public async Task<StudyRules?> StudyRulesOf(RuleSetId id, CancellationToken ct)
    {
        var found = db.RuleSets.AsNoTracking().Where(rules => rules.Id == id);
        return await found.Select(Summary).SingleOrDefaultAsync(ct) is { } summary
            ? StudyRulesReader.Read(summary, await found.Select(rules => rules.Parameters).SingleAsync(ct))
            : null;
    }
}
