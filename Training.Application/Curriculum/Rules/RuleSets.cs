using System.Linq.Expressions;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Rules;

internal sealed class RuleSets(ICurriculumDb db) : IRuleSets
{
    private static readonly Expression<Func<RuleSet, RuleSetSummary>> Summary = rules => new RuleSetSummary(
        rules.Id,
        rules.Code,
        rules.Edition,
        rules.NameVi,
        rules.NameEn,
        rules.ValidFrom,
        rules.ValidTo,
        rules.LegalBasis,
        rules.State == EditionState.Approved
    );

    public static readonly Func<RuleSet, RuleSetSummary> SummaryOf = Summary.Compile();

    public async Task<IReadOnlyList<RuleSetSummary>> All(CancellationToken ct) =>
        await db
            .RuleSets.OrderByDescending(rules => rules.ValidFrom)
            .ThenBy(rules => rules.Code)
            .ThenByDescending(rules => rules.Edition)
            .Select(Summary)
            .ToListAsync(ct);

    public async Task<StudyRules?> StudyRulesOf(RuleSetId id, CancellationToken ct) =>
        await db.RuleSets.AsNoTracking().SingleOrDefaultAsync(rules => rules.Id == id, ct) is { } found
            ? StudyRulesReader.Read(SummaryOf(found), found.Parameters)
            : null;
}
