using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>Classes, people and rooms as a problem has them: with the half-days on which each cannot be.</summary>
/// <param name="occupied">By what is planned already and stays.</param>
internal sealed class PlanResources(IReadOnlyList<SlotTime> slots, Occupancy occupied)
{
    public PlanClass Class(ClassSummary one, CohortSummary cohort) =>
        new(
            one.Id.Value,
            one.Code,
            one.Heads,
            [.. Where(day => day < cohort.OpensOn || cohort.ClosesOn < day)],
            [.. occupied.Of(one.Id.Value)]
        );

    /// <param name="lost">Slots on which they cannot teach for a reason that is not on record.</param>
    public PlanInstructor Instructor(Instructor who, WeeklyLoad load, IEnumerable<int> lost) =>
        new(
            who.Id.Value,
            who.Name,
            [.. OnHalfDays(who.IsAwayOn).Union(lost).Union(occupied.Of(who.Id.Value)).Order()],
            [.. OnHalfDays(who.WouldRatherNotOn)],
            who.MaxPerWeek,
            load.Of(who.Id.Value)
        );

    /// <param name="lost">Slots on which it cannot be used for a reason that is not on record.</param>
    public PlanRoom Room(Room room, IEnumerable<int> lost) =>
        new(
            room.Id.Value,
            room.Code,
            room.SiteId.Value,
            room.Capacity,
            room.Features,
            [.. Where(day => room.ClosedFrom <= day).Union(lost).Union(occupied.Of(room.Id.Value)).Order()]
        );

    /// <summary>The slots on such days.</summary>
    public IEnumerable<int> Where(Func<DateOnly, bool> isMeant) => OnHalfDays(halfDay => isMeant(halfDay.Date));

    /// <summary>Pairs of those classes that share trainees, each once.</summary>
    /// <param name="index">Where each class stands in the problem.</param>
    public static IReadOnlyList<ClassPair> Apart(
        IReadOnlyList<SharedTrainee> shared,
        IReadOnlyDictionary<ClassId, int> index
    ) =>
        [
            .. shared
                .Where(pair => index.ContainsKey(pair.Class) && index.ContainsKey(pair.Other))
                .Select(pair => (One: index[pair.Class], Other: index[pair.Other]))
                .Select(pair => new ClassPair(Math.Min(pair.One, pair.Other), Math.Max(pair.One, pair.Other)))
                .Distinct(),
        ];

    private IEnumerable<int> OnHalfDays(Func<HalfDay, bool> isMeant) =>
        Enumerable.Range(0, slots.Count).Where(slot => isMeant(slots[slot].HalfDay));
}
