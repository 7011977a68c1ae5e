using FluentValidation;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Application.Timetable.Repairs;

/// <summary>
/// One way to put it right goes into the draft, all of it or none, as one step that can be undone. Refused where something of it
/// changed since, or clashes by now.
/// </summary>
[Requires(Permission.EditTimetable)]
public sealed record AcceptRepair(RepairId Id, RepairWay Way, string Reason) : ICommand<RepairId>, IStatesReason;

internal sealed class AcceptRepairRules : AbstractValidator<AcceptRepair>
{
    public AcceptRepairRules() =>
        RuleFor(r => r.Reason)
            .Must(reason => !string.IsNullOrWhiteSpace(reason) && reason.Length <= 200)
            .WithErrorCode("timetable.reason_missing");
}

internal sealed class AcceptRepairHandler(IRepairsDb db, ITimetableDb timetable, TimetableEditor editor)
    : IRequestHandler<AcceptRepair, Result<RepairId>>
{
    public async Task<Result<RepairId>> Handle(AcceptRepair command, CancellationToken ct)
    {
        if (await db.Repairs.SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } repair)
            return RepairRefusals.Unknown;
        var accepted = repair.Accept(command.Way);
        if (!accepted.Succeeded(out var option))
            return Result<RepairId>.Refuse(accepted.Errors);

        var ids = option.Changes.Select(change => change.Session).ToList();
        var sessions = await timetable
            .Sessions.Include(session => session.Bookings)
            .Where(session => ids.Contains(session.Id))
            .ToDictionaryAsync(session => session.Id, ct);
        if (option.Changes.Any(change => sessions.GetValueOrDefault(change.Session)?.Version != change.Version))
            return TimetableErrors.ChangedSince;

        var changed = await editor.Change(
            nameof(AcceptRepair),
            [
                .. option
                    .Changes.Where(change => change.After is not null)
                    .Select(change => (sessions[change.Session], change.After!)),
            ],
            ct,
            new Cancellations(
                [.. option.Changes.Where(change => change.After is null).Select(change => sessions[change.Session])],
                Vietnamese.Clean(command.Reason)
            )
        );
        return changed.Succeeded(out _) ? repair.Id : Result<RepairId>.Refuse(changed.Errors);
    }
}
