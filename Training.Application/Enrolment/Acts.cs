using Training.Application.Enrolment.Facts;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment;

/// <summary>One decision and all whom it concerns: the same step for each, and a word to those who can be reached.</summary>
internal sealed class Acts(IWorkQueue queue)
{
    /// <summary>Does the same to each, or refuses with what the first refusal said. Answers how many.</summary>
    public async Task<Result<int>> Do(
        IReadOnlyList<Candidacy> candidacies,
        Func<Candidacy, Result<Candidacy>> act,
        SendingPlan? telling,
        CancellationToken ct
    )
    {
        foreach (var candidacy in candidacies)
        {
            if (act(candidacy) is { Errors: { Count: > 0 } refusal })
                return Result<int>.Refuse(refusal);
        }
        await Tell(candidacies, telling, ct);
        return candidacies.Count;
    }

    /// <summary>Of the step that each of them has just taken: one piece of work for a cohort.</summary>
    public async Task Tell(IReadOnlyList<Candidacy> taken, SendingPlan? telling, CancellationToken ct)
    {
        foreach (var cohort in taken.GroupBy(candidacy => candidacy.CohortId))
        {
            await Tell(StepFact.Of(cohort.First().Steps[^1].Kind), cohort.First(), telling, ct);
            if (cohort.FirstOrDefault(candidacy => candidacy.StepCount == 1) is { } newcomer)
                await Tell(FactKind.DocumentMissing, newcomer, telling, ct);
        }
    }

    private async Task Tell(FactKind fact, Candidacy one, SendingPlan? telling, CancellationToken ct)
    {
        var act = StepsTaken.ActOf(one);
        await queue.Enqueue(new FactHappened(fact, act, Plan: telling), $"{fact}:{act}", ct);
    }
}
