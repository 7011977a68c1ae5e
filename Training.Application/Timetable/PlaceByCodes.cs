using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Plans one session for another system, as <see cref="PlaceSession"/> does for a page.</summary>
[Requires(Permission.EditTimetable)]
public sealed record PlaceByCodes(SessionCodes Session) : ICommand<SessionId>;

internal sealed class PlaceByCodesHandler(SessionCodeReader codes, TimetableEditor editor)
    : IRequestHandler<PlaceByCodes, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(PlaceByCodes command, CancellationToken ct)
    {
        var read = await codes.Read(command.Session, ct);
        if (!read.Succeeded(out var plan))
            return Result<SessionId>.Refuse(read.Errors);

        var shape = await new SessionPlanRules().ValidateAsync(plan, ct);
        if (!shape.IsValid)
            return new Error(shape.Errors[0].ErrorCode, ErrorKind.Invalid);

        var placed = await editor.Place(nameof(PlaceSession), [plan], ct);
        return placed.Succeeded(out var ids) ? ids[0] : Result<SessionId>.Refuse(placed.Errors);
    }
}
