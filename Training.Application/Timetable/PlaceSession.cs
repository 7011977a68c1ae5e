using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Plans one session, in the draft. Refused with every clash at once.</summary>
[Requires(Permission.EditTimetable)]
public sealed record PlaceSession(SessionPlan Plan) : ICommand<SessionId>;

internal sealed class PlaceSessionRules : AbstractValidator<PlaceSession>
{
    public PlaceSessionRules() => RuleFor(r => r.Plan).SetValidator(new SessionPlanRules());
}

internal sealed class PlaceSessionHandler(TimetableEditor editor) : IRequestHandler<PlaceSession, Result<SessionId>>
{
    public async Task<Result<SessionId>> Handle(PlaceSession command, CancellationToken ct)
    {
        var placed = await editor.Place(nameof(PlaceSession), [command.Plan], ct);
        return placed.Succeeded(out var ids) ? ids[0] : Result<SessionId>.Refuse(placed.Errors);
    }
}
