using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>What the published marks of a cohort would come to by other rules than its own.</summary>
/// <param name="Usual">The rules that the cohort goes by.</param>
/// <param name="People">How many have a result by either.</param>
/// <param name="Modules">How many results of modules would be others.</param>
/// <param name="Averages">How many averages.</param>
/// <param name="Moves">From which class of result to which, and how many people.</param>
/// <param name="Lines">Whose result would change in any of these, in the order of lists (NAM-01).</param>
public sealed record RuleTrial(
    CohortSummary Cohort,
    RuleSetSummary Usual,
    RuleSetSummary Tried,
    int People,
    int Modules,
    int Averages,
    IReadOnlyList<ClassMove> Moves,
    Page<TrialLine> Lines
);

public sealed record ClassMove(ResultClass? From, ResultClass? To, int People);

public sealed record TrialLine(PersonId Person, string FullName, ResultShift Shift);

/// <summary>A result by the usual rules and by those that are tried.</summary>
/// <param name="Modules">Those of which the result or the standing differs.</param>
public sealed record ResultShift(
    IReadOnlyList<ModuleShift> Modules,
    decimal? AverageBefore,
    decimal? AverageAfter,
    ResultClass? ClassBefore,
    ResultClass? ClassAfter
)
{
    public bool IsOfAverage => AverageBefore != AverageAfter;

    public bool IsOfClass => ClassBefore != ClassAfter;

    public bool IsNone => Modules.Count == 0 && !IsOfAverage && !IsOfClass;

    public static ResultShift Between(CourseResult before, CourseResult after) =>
        new(
            [
                .. from pair in before.Modules.Zip(after.Modules)
                where (pair.First.Score, pair.First.Standing) != (pair.Second.Score, pair.Second.Standing)
                select new ModuleShift(
                    pair.First.Module,
                    pair.First.Score,
                    pair.Second.Score,
                    pair.First.Standing,
                    pair.Second.Standing
                ),
            ],
            before.Average,
            after.Average,
            before.Classification?.Class,
            after.Classification?.Class
        );
}

public sealed record ModuleShift(
    ModuleTaught Module,
    decimal? ScoreBefore,
    decimal? ScoreAfter,
    ModuleStanding StandingBefore,
    ModuleStanding StandingAfter
);
