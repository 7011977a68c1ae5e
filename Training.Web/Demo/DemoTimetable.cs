using MediatR;
using Training.Application.Common;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Publishing;
using Training.Application.Timetable.Solving;

namespace Training.Web.Demo;

/// <summary>
/// Has the timetable of a demonstration planned by itself, phase by phase, and accepts it, by the requests that the pages send.
/// A few classes at a time take the same modules, so that there are enough people to teach them.
/// </summary>
/// <param name="cohort">Its code.</param>
/// <param name="months">Phases that begin within so many months are planned, to their end.</param>
internal sealed class DemoTimetable(ISender sender, DemoWork work, string cohort, int months)
{
    private const int PhaseDays = 70;
    private const int ClassesTogether = 4;
    private const int PeriodsOfHalfDay = 4;

    /// <summary>Of the half-days of a phase; holidays and whoever is short of time take the others.</summary>
    private const double Filled = 0.85;

    /// <summary>These problems are small.</summary>
    private const long Moves = 4_000_000;

    private static readonly IReadOnlyList<WeeklyHalfDay> HalfDays =
    [
        .. from day in Enumerable.Range((int)DayOfWeek.Monday, 5)
        from part in new[] { DayPart.Morning, DayPart.Afternoon }
        select new WeeklyHalfDay((DayOfWeek)day, part),
    ];

    public async Task<IReadOnlyList<Error>> Plan(CancellationToken ct)
    {
        var listed = await sender.Send(new ListChoices(cohort, DateOnly.MaxValue), ct);
        if (!listed.Succeeded(out var choices))
            return listed.Errors;

        var (opens, closes) = (choices.Cohort.OpensOn, choices.Cohort.ClosesOn);
        var groups = choices.Classes.Chunk(ClassesTogether).ToList();
        var courses = groups.ConvertAll(_ => new HashSet<string>());
        for (var from = opens; from < opens.AddMonths(months) && from < closes; from = from.AddDays(PhaseDays))
        {
            var to = from.AddDays(PhaseDays - 1);
            foreach (var (number, classes) in groups.Index())
            {
                var modules = Next(InTurn(choices.Modules, number, groups.Count), courses[number]);
                if (modules.Count == 0)
                    continue;
                var wish = new GenerationWish(
                    [.. classes.Select(one => one.Id)],
                    [.. modules.Select(module => module.Id)],
                    from,
                    to < closes ? to : closes,
                    HalfDays,
                    new SearchSettings(Seed: 1 + number, Moves, new SoftWeights())
                );
                if (await Generate(wish, ct) is { Count: > 0 } refused)
                    return refused;
            }
        }
        return [];
    }

    public async Task<IReadOnlyList<Error>> Publish(CancellationToken ct) =>
        (await sender.Send(new PublishTimetable(cohort), ct)).Errors;

    /// <summary>Each group begins elsewhere in the curriculum.</summary>
    private static IEnumerable<ModulePlan> InTurn(IReadOnlyList<ModulePlan> modules, int group, int groups)
    {
        var first = group * modules.Count / groups;
        return modules.Skip(first).Concat(modules.Take(first));
    }

    /// <summary>Modules whose prerequisites are taught, as many as a phase holds.</summary>
    private static List<ModulePlan> Next(IEnumerable<ModulePlan> modules, HashSet<string> taught)
    {
        var chosen = new List<ModulePlan>();
        var left = (int)(PhaseDays / 7.0 * HalfDays.Count * Filled) * PeriodsOfHalfDay;
        foreach (var module in modules.Where(module => !taught.Contains(module.Code)))
        {
            if (module.Periods > left || !module.Prerequisites.All(taught.Contains))
                continue;
            left -= module.Periods;
            taught.Add(module.Code);
            chosen.Add(module);
        }
        return chosen;
    }

    private async Task<IReadOnlyList<Error>> Generate(GenerationWish wish, CancellationToken ct)
    {
        var begun = await sender.Send(new StartGeneration(cohort, wish), ct);
        if (!begun.Succeeded(out var id))
            return begun.Errors;
        await Finish(id, ct);
        if (await sender.Send(new AcceptProposal(id), ct) is { Errors: { Count: > 0 } refused })
            return refused;
        await Finish(id, ct);
        return [];
    }

    private async Task Finish(ProposalId id, CancellationToken ct)
    {
        if ((await sender.Send(new ShowProposal(id), ct)).Succeeded(out var view) && view.Work is { } item)
            await work.Finish(item.Id, ct);
    }
}
