using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable;

/// <summary>Whether the room holds these people and has what the module needs.</summary>
internal static class RoomRules
{
    public static IEnumerable<Error> Check(PlacedSession session, Surroundings around)
    {
        if (session.Room is not { } id)
            yield break;

        var room = around.Rooms[id];
        var heads = session.Classes.Sum(@class => around.Classes[@class].Heads);
        if (heads > room.Capacity)
        {
            yield return TimetableErrors
                .RoomTooSmall.With("room", room.Code)
                .With("capacity", room.Capacity)
                .With("heads", heads)
                .With("over", heads - room.Capacity);
        }

        foreach (var feature in Needs(session, around).Except(room.Features))
            yield return TimetableErrors.RoomLacks.With("room", room.Code).With("feature", feature);

        if (room.ClosedFrom <= session.Interval.Date)
            yield return TimetableErrors.RoomClosed.With("room", room.Code).With("from", room.ClosedFrom);
    }

    private static IReadOnlyList<RoomFeature> Needs(PlacedSession session, Surroundings around)
    {
        var module = around.Modules[session.ModuleId];
        var outside = session.Lesson is { } number && module.Lesson(number) is { } lesson && !lesson.Kind.NeedsRoom();
        return outside ? [] : module.RoomNeeds;
    }
}
