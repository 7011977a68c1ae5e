using MediatR;
using Training.Application.Common;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Api;

/// <summary>The timetable as other systems plan it: a clash is 409 with every clash listed.</summary>
internal sealed class SessionsApi : IApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/classes/{code}/sessions", List).Requires(Permission.ViewPlanning);
        api.MapPost("/classes/{code}/sessions", Place).Requires(Permission.EditTimetable);
        api.MapPatch("/sessions/{id}", Change).Requires(Permission.EditTimetable);
        api.MapDelete("/sessions/{id}", Cancel).Requires(Permission.EditTimetable);
    }

    private static async Task<IResult> List(
        string code,
        ISender sender,
        Texts texts,
        CancellationToken ct,
        DateOnly? from = null,
        DateOnly? to = null
    ) => (await sender.Send(new ListSessions(code, from, to), ct)).Answer(texts, ApiOutcomes.Whole);

    /// <remarks>The class of the address comes to those of the body, which a merged lecture names.</remarks>
    private static async Task<IResult> Place(
        string code,
        SessionCodes session,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        (
            await sender.Send(
                new PlaceByCodes(session with { Classes = [code, .. (session.Classes ?? []).Except([code])] }),
                ct
            )
        ).Answer(texts, id => Results.Created($"/api/v1/sessions/{id}", new { id }));

    private static async Task<IResult> Change(
        SessionId id,
        SessionPatch patch,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) => (await sender.Send(new ChangeByCodes(id, patch), ct)).Answer(texts, _ => Results.Ok(new { id }));

    private static async Task<IResult> Cancel(
        SessionId id,
        string? reason,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) => (await sender.Send(new CancelSession(id, reason ?? ""), ct)).Answer(texts, _ => Results.NoContent());
}
