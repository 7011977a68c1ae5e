using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Puts sessions into words.</summary>
internal sealed class ContentWriter(Surroundings around)
{
    public SessionContent Write(Session session)
    {
        var plan = session.Plan;
        var module = around.Modules[plan.ModuleId];
        var lesson = plan.Lesson is { } number ? module.Lesson(number) : null;
        return new()
        {
            ModuleId = module.Id.Value,
            Block = module.Block,
            Module = module.Code,
            ModuleVi = module.NameVi,
            ModuleEn = module.NameEn,
            Lesson = plan.Lesson,
            LessonVi = lesson?.TitleVi,
            LessonEn = lesson?.TitleEn,
            Date = session.Date,
            From = session.From,
            Until = session.Until,
            Periods = session.Periods,
            Classes = [.. plan.Classes.Select(Name).OrderBy(one => one.Name, StringComparer.Ordinal)],
            Instructors = [.. plan.Instructors.Select(Name).OrderBy(one => one.Name, StringComparer.Ordinal)],
            Room = plan.Room is { } room ? Place(around.Rooms[room]) : null,
            Note = plan.Note,
            Cancelled = session.State == SessionState.Cancelled,
            Reason = session.Reason,
        };
    }

    private Named Name(ClassId id) => new(id.Value, around.Classes[id].Code);

    private Named Name(InstructorId id)
    {
        var who = around.Instructors[id];
        return new(id.Value, who.Title is null ? who.Name : $"{who.Title} {who.Name}");
    }

    private PublishedRoom Place(Room room)
    {
        var site = around.Sites[room.SiteId];
        return new(room.Id.Value, room.Code, site.NameVi, site.NameEn, site.Address);
    }
}
