using MediatR;
using Training.Application.Attendance;
using Training.Application.Common;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Api;

/// <summary>The register of a session: who is in it and what is recorded, and taps that are each taken or in conflict.</summary>
internal sealed class AttendanceApi : IApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/sessions/{id}/attendance", Show).Requires(Permission.TakeAttendance);
        api.MapPut("/sessions/{id}/attendance", Put).Requires(Permission.TakeAttendance);
    }

    private static async Task<IResult> Show(SessionId id, ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ShowRegister(id), ct)).Answer(texts, view => Results.Ok(RegisterJson.Of(view)));

    private static async Task<IResult> Put(
        SessionId id,
        RegisterPut register,
        ISender sender,
        Texts texts,
        CancellationToken ct
    )
    {
        var taps = (register.Items ?? [])
            .OfType<ItemPut>()
            .Select(item => new Tap(item.Person, Letters.Of(item.Periods).Text, item.Version));
        var taken = await sender.Send(new TakeAttendance(id, [.. taps], register.Reason), ct);
        if (!taken.Succeeded(out var outcomes) || !register.Confirm || outcomes.Any(outcome => outcome.Conflict))
            return taken.Answer(texts, all => ApiOutcomes.Whole([.. all.Select(MarkJson.Of)]));

        var confirmed = await sender.Send(new ConfirmRegister(id, register.Heads, register.Reason), ct);
        return confirmed.Answer(texts, _ => ApiOutcomes.Whole([.. outcomes.Select(MarkJson.Of)]));
    }

    /// <param name="Confirm">The register is closed with it, if no item is in conflict; whoever is not recorded is present.</param>
    internal sealed record RegisterPut(
        IReadOnlyList<ItemPut>? Items = null,
        bool Confirm = false,
        int? Heads = null,
        string? Reason = null
    );

    /// <param name="Version">Of the item that was read; 0 where nothing was recorded.</param>
    internal sealed record ItemPut(PersonId Person, IReadOnlyList<PeriodMark> Periods, int Version = 0);

    private sealed record MarkJson(
        PersonId Person,
        IEnumerable<PeriodMark> Periods,
        int Version,
        bool Conflict,
        string By,
        DateTimeOffset At
    )
    {
        public static MarkJson Of(TapOutcome outcome) =>
            new(
                outcome.Person,
                Letters.Read(outcome.Letters)!.Marks,
                outcome.Version,
                outcome.Conflict,
                outcome.By,
                outcome.At
            );
    }

    private sealed record RegisterJson(
        SessionId Session,
        DateOnly Date,
        string Module,
        int Periods,
        bool Open,
        DateTimeOffset Deadline,
        DateTimeOffset? ConfirmedAt,
        string? ConfirmedBy,
        int? Heads,
        IReadOnlyList<LineJson> Items
    )
    {
        public static RegisterJson Of(RegisterView view) =>
            new(
                view.Id,
                view.Session.Date,
                view.Session.Module,
                view.Periods,
                view.Open,
                view.Deadline,
                view.ConfirmedAt,
                view.ConfirmedBy,
                view.Heads,
                [.. view.Lines.Select(LineJson.Of)]
            );
    }

    private sealed record LineJson(
        PersonId Person,
        string FullName,
        string Class,
        IEnumerable<PeriodMark>? Periods,
        int Version
    )
    {
        public static LineJson Of(RegisterLine line) =>
            new(line.Person, line.FullName, line.Class, Letters.Read(line.Letters)?.Marks, line.Version);
    }
}
