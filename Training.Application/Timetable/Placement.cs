using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>A session that is about to be planned or changed.</summary>
/// <param name="Session">Tracked; null while there is none yet.</param>
internal sealed record SessionEdit(SessionId Id, Session? Session, SessionPlan Plan);

/// <summary>Where the grids of their days place plans, before anyone asks what clashes.</summary>
/// <param name="Placed">Those that can be placed.</param>
/// <param name="Faults">Why others cannot: they name what is not there, or a time that is none.</param>
internal sealed record Placement(Dictionary<SessionId, PlacedSession> Placed, IReadOnlyList<Clash> Faults)
{
    public static Placement Of(IEnumerable<(SessionId Id, SessionPlan Plan)> wanted, Surroundings around)
    {
        var (placed, faults) = (new Dictionary<SessionId, PlacedSession>(), new List<Clash>());
        foreach (var (id, plan) in wanted)
        {
            var errors = PlanRules.Check(plan, around).ToList();
            if (errors.Count > 0)
                faults.AddRange(errors.ConvertAll(error => new Clash(id, With: null, error)));
            else if (around.Grids.Place(plan.Date, plan.Slot) is var slot && slot.Succeeded(out var time))
                placed[id] = PlacedSession.Of(id, plan, time);
            else
                faults.AddRange(slot.Errors.Select(error => new Clash(id, With: null, error)));
        }
        return new(placed, faults);
    }
}
