using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Scoring;

/// <summary>
/// Enters scores of applicants, each cell by itself: of two who change the same the second is told of the first, and the
/// other cells are saved. Answers what became of each, in the order of the cells.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record EnterScores(string Cohort, IReadOnlyList<ScoreCell> Cells)
    : ICommand<IReadOnlyList<ScoreOutcomeOfCell>>
{
    /// <summary>A page of the largest plan, twice over.</summary>
    public const int MostCells = 2000;
}

internal sealed class EnterScoresRules : AbstractValidator<EnterScores>
{
    public EnterScoresRules() =>
        RuleFor(command => command.Cells)
            .Must(cells => cells.Count <= EnterScores.MostCells)
            .WithErrorCode("scoring.too_many_cells");
}

internal sealed class EnterScoresHandler(
    ScoreDecisions decisions,
    ApplicantScores scores,
    ICohortDirectory cohorts,
    SelectionFreeze freeze
) : IRequestHandler<EnterScores, Result<IReadOnlyList<ScoreOutcomeOfCell>>>
{
    public async Task<Result<IReadOnlyList<ScoreOutcomeOfCell>>> Handle(EnterScores command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        if (await scores.PlanOf(cohort.Id, ct) is not { } plan)
            return ScoringErrors.NoPlan;

        var written = await decisions.Write(cohort.Id, plan.Terms, command.Cells, workbook: null, ct);
        return written.ToList();
    }
}
