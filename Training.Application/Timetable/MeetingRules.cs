using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable;

/// <summary>Whether two sessions of a day want the same people or room at once, or people too far away.</summary>
internal static class MeetingRules
{
    public static IEnumerable<Clash> Check(PlacedSession session, PlacedSession other, Surroundings around)
    {
        var meet = session.Interval.Overlaps(other.Interval);
        var travel = around.Travel(session.Room, other.Room);
        if (!meet && (travel == 0 || !session.Interval.IsWithin(travel, other.Interval)))
            return [];

        var people = People(session, other, around);
        var errors = meet ? people.Select(who => who.Taken).Concat(Rooms(session, other, around)) : people.Select(Late);
        return errors.Select(error => new Clash(session.Id, other.Id, InTheWay(error, other, around)));

        Error Late(Person who) => TimetableErrors.TooFar.With("who", who.Name).With("minutes", travel);
    }

    private static IEnumerable<Error> Rooms(PlacedSession session, PlacedSession other, Surroundings around)
    {
        if (session.Room is { } room && room == other.Room)
            yield return TimetableErrors.RoomTaken.With("room", around.Rooms[room].Code);
    }

    private static IEnumerable<Person> People(PlacedSession session, PlacedSession other, Surroundings around)
    {
        foreach (var name in session.Instructors.Intersect(other.Instructors).Select(i => around.Instructors[i].Name))
            yield return new(name, TimetableErrors.InstructorTaken.With("instructor", name));

        var both = session.Classes.Intersect(other.Classes).ToList();
        foreach (var code in both.Select(id => around.Classes[id].Code))
            yield return new(code, TimetableErrors.ClassTaken.With("class", code));

        var trainees = around
            .Shared.Where(who => who.IsSharedOn(session.Interval.Date))
            .Where(who => Sits(session, other, who.Class, who.Other) || Sits(session, other, who.Other, who.Class))
            .Select(who => who.Person)
            .Distinct()
            .Count();
        if (trainees > 0 && both.Count == 0)
        {
            var code = around.Classes[session.Classes[0]].Code;
            yield return new(code, TimetableErrors.TraineesTaken.With("class", code).With("count", trainees));
        }
    }

    private static bool Sits(PlacedSession session, PlacedSession other, ClassId one, ClassId two) =>
        session.Classes.Contains(one) && other.Classes.Contains(two);

    private static Error InTheWay(Error error, PlacedSession other, Surroundings around) =>
        error
            .With("module", around.Modules[other.ModuleId].Code)
            .With("classes", string.Join(", ", other.Classes.Select(id => around.Classes[id].Code)))
            .With("date", other.Interval.Date)
            .With("begins", other.Interval.Begins)
            .With("ends", other.Interval.Ends);

    /// <param name="Name">Of a person or a class.</param>
    /// <param name="Taken">Why they cannot come.</param>
    private sealed record Person(string Name, Error Taken);
}
