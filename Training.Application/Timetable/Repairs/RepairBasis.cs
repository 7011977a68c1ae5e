using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Application.Timetable.Repairs;

/// <summary>A window with what its answers need to become sessions.</summary>
/// <param name="Sessions">In the order of those of the problem.</param>
internal sealed record RepairBasis(
    RepairProblem Problem,
    IReadOnlyList<SlotTime> Slots,
    IReadOnlyList<Session> Sessions
)
{
    /// <summary>Sessions that cannot stay as they are, and may still change.</summary>
    public int Hit => Problem.Sessions.Count(session => session is { Hit: true, Frozen: false });

    public RepairOption Option(RepairProposal proposal, RepairReasons words) =>
        new(
            proposal.Way,
            [
                .. proposal
                    .Changes.Select(Repaired)
                    .OrderBy(change => (change.Before.Date, change.Before.Slot.FirstPeriod)),
            ],
            proposal.Minimal,
            proposal.LowerBound,
            proposal.Classes,
            proposal.Instructors,
            proposal.Seconds,
            [.. (proposal.Why?.Rules ?? []).Select(rule => RepairReason.Of(words.Say(rule)))],
            proposal.Why?.Irreducible ?? false
        );

    private RepairedSession Repaired(RepairChange change)
    {
        var (session, was) = (Sessions[change.Session], Problem.Sessions[change.Session]);
        var before = session.Plan;
        if (change.Slot is not { } to)
            return new(session.Id, session.Version, before, After: null);

        var slot = Slots[to];
        var after = before with
        {
            Date = slot.HalfDay.Date,
            Slot = to == was.Slot ? before.Slot : Slot.OfPeriods(slot.FirstPeriod, slot.FirstPeriod + session.Periods),
            Instructors =
            [
                .. change.Instructors.Select(who => Contracts.InstructorId.From(Problem.Instructors[who].Id)),
            ],
            Room = change.Room is { } room ? Contracts.RoomId.From(Problem.Rooms[room].Id) : null,
        };
        return new(session.Id, session.Version, before, after);
    }
}
