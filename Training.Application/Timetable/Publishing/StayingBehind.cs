using Training.Application.Attendance.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Which sessions of a draft cannot be published, and why.</summary>
internal static class StayingBehind
{
    /// <summary>
    /// What was free when it was planned may clash by now: a holiday was announced, a room closed, a class grew. And where a
    /// session stays, people still see it where it was, so that what would take its place stays as well.
    /// What was held while the draft waited stays too: registers are kept of what was published, so this is where no way
    /// around <see cref="HeldRule"/> exists.
    /// </summary>
    public static IReadOnlyDictionary<SessionId, IReadOnlyList<Error>> Of(
        IReadOnlyList<DraftSession> drafts,
        Surroundings around,
        IReadOnlyDictionary<SessionId, HeldSession> held
    )
    {
        var planned = drafts.Where(draft => !draft.Change.After.Cancelled).ToList();
        var going = planned.ToDictionary(
            draft => draft.Session.Id,
            draft => draft.Change.After.Placed(draft.Session.Id)
        );
        var staying = ClashRule
            .Check([.. going.Values], around)
            .Concat(HeldRule.Check(going.Values, held, around.Modules))
            .Concat(HeldRule.CheckCancelled(drafts.Select(draft => draft.Session.Id).Except(going.Keys), held))
            .GroupBy(clash => clash.Session, clash => clash.Error)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Error>)[.. group.Distinct()]);
        var left = new Queue<SessionId>(staying.Keys);
        var before = drafts.ToDictionary(draft => draft.Session.Id, draft => draft.Change.Before);
        while (left.TryDequeue(out var id))
        {
            going.Remove(id);
            if (before[id] is not { Cancelled: false } seen)
                continue;

            var there = seen.Placed(id);
            foreach (var other in going.Values.Where(other => other.Interval.Date == there.Interval.Date))
            {
                var errors = MeetingRules.Check(other, there, around).Select(clash => clash.Error).ToList();
                if (errors.Count > 0 && staying.TryAdd(other.Id, errors))
                    left.Enqueue(other.Id);
            }
        }
        return staying;
    }
}
