using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;
using Training.Application.Timetable.Places;

namespace Training.Tests.Timetable;

internal static class PlanningAnswers
{
    public static async Task<IReadOnlyList<HitSession>> Hits(
        this TestApp app,
        IQuery<IReadOnlyList<HitSession>> preview
    )
    {
        var outcome = await app.Send(preview);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Succeeded(out var hits) ? hits : [];
    }

    public static async Task<RoomView> Show(this TestApp app, RoomId id)
    {
        (await app.Send(new ShowRoom(id))).Succeeded(out var room).ShouldBeTrue();
        return room!;
    }
}
