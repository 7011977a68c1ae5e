using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment;

/// <summary>A module's mark out of its components: weighed exactly, rounded once at the end (SCO-03, SCO-04, P17).</summary>
public static class ModuleTotal
{
    /// <summary>Null while a component has no number: what is not known is not zero (SCO-07).</summary>
    public static decimal? Of(IReadOnlyCollection<(int Weight, Mark Mark)> parts, ScoreRules rules) =>
        parts.Count > 0 && parts.All(part => part.Mark.Counts is not null)
            ? Rounding.Of(
                Rounding.Mean(parts.Select(part => ((decimal)part.Weight, part.Mark.Counts!.Value)))!.Value,
                rules.ModuleDecimals
            )
            : null;
}
