using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance;

/// <summary>
/// Records taps of a register. Each stands for itself: one that somebody else was quicker with is answered as a conflict, and
/// the rest is kept (P15). Somebody who does not belong into the register is refused with all the others.
/// </summary>
/// <param name="Reason">Needed once the register is closed.</param>
[Requires(Permission.TakeAttendance)]
public sealed record TakeAttendance(SessionId Id, IReadOnlyList<Tap> Taps, string? Reason = null)
    : ICommand<IReadOnlyList<TapOutcome>>,
        IStatesReason;

internal sealed class TakeAttendanceHandler(Registers registers, Roster roster, IActor actor, TimeProvider clock)
    : IRequestHandler<TakeAttendance, Result<IReadOnlyList<TapOutcome>>>
{
    public async Task<Result<IReadOnlyList<TapOutcome>>> Handle(TakeAttendance command, CancellationToken ct)
    {
        var found = await registers.Session(command.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<IReadOnlyList<TapOutcome>>.Refuse(found.Errors);
        if (command.Taps.Count == 0)
            return Array.Empty<TapOutcome>();
        var kept = await registers.ToKeep(session, ct);
        if (!kept.Succeeded(out var register))
            return Result<IReadOnlyList<TapOutcome>>.Refuse(kept.Errors);

        var lines = (await roster.Of(session, ct)).ToDictionary(line => line.Person);
        var (by, outcomes) = (Signature.Of(actor, clock), new List<TapOutcome>());
        foreach (var tap in command.Taps)
        {
            if (!lines.TryGetValue(tap.Person, out var line))
                return AttendanceErrors.PersonUnknown;
            var taken = register.Take(line, tap, command.Reason, by);
            if (!taken.Succeeded(out var outcome))
                return Result<IReadOnlyList<TapOutcome>>.Refuse(taken.Errors);
            outcomes.Add(outcome);
        }
        return outcomes;
    }
}
