using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Pages.Timetable;

/// <summary>A session as it is typed: by periods of the day's grid, or by times when it keeps hours of its own.</summary>
public sealed class SessionForm
{
    public ModuleId? Module { get; set; }
    public int? Lesson { get; set; }
    public DateOnly? Date { get; set; }
    public int? FirstPeriod { get; set; }

    /// <summary>The last period that belongs to it.</summary>
    public int? LastPeriod { get; set; }
    public TimeOnly? Begins { get; set; }
    public TimeOnly? Ends { get; set; }
    public ClassId[] Classes { get; set; } = [];
    public InstructorId[] Instructors { get; set; } = [];
    public RoomId? Room { get; set; }
    public string? Note { get; set; }

    /// <summary>Times count where both are given.</summary>
    public SessionPlan Plan =>
        new(
            Module ?? default,
            Lesson,
            Date ?? default,
            Begins is { } begins && Ends is { } ends
                ? Slot.OfTimes(begins, ends)
                : new Slot(FirstPeriod, LastPeriod + 1, Begins: null, Ends: null),
            Classes,
            Instructors,
            Room,
            string.IsNullOrWhiteSpace(Note) ? null : Note.Trim()
        );

    public static SessionForm Of(SessionPlan plan) =>
        new()
        {
            Module = plan.ModuleId,
            Lesson = plan.Lesson,
            Date = plan.Date,
            FirstPeriod = plan.Slot.FirstPeriod,
            LastPeriod = plan.Slot.UntilPeriod - 1,
            Begins = plan.Slot.Begins,
            Ends = plan.Slot.Ends,
            Classes = [.. plan.Classes],
            Instructors = [.. plan.Instructors],
            Room = plan.Room,
            Note = plan.Note,
        };
}
