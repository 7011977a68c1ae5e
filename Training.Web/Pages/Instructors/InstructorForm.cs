using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Instructors;

namespace Training.Web.Pages.Instructors;

/// <summary>An instructor while they are being typed.</summary>
public sealed class InstructorForm
{
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }

    /// <summary>Null, because model binding adds nothing to a list that is there already.</summary>
    public IReadOnlyList<string>? Modules { get; set; }

    /// <summary>As the choices are called: <c>Unwanted-Monday-Morning</c>; half-days on which they teach are left out.</summary>
    public IReadOnlyList<string?>? HalfDays { get; set; }
    public int? MaxPerWeek { get; set; } = Instructor.DefaultMaxPerWeek;
    public DateOnly? LeftOn { get; set; }

    public InstructorDetails ToDetails() =>
        new(Code ?? "", Name ?? "", Title, Modules ?? [], Read(Availability.Unavailable), MaxPerWeek ?? -1, LeftOn)
        {
            Unwanted = Read(Availability.Unwanted),
        };

    public static InstructorForm Of(InstructorDetails who) =>
        new()
        {
            Code = who.Code,
            Name = who.Name,
            Title = who.Title,
            Modules = who.Modules,
            HalfDays =
            [
                .. who.Unavailable.Select(half => Key(Availability.Unavailable, half.Day, half.Part)),
                .. who.Unwanted.Select(half => Key(Availability.Unwanted, half.Day, half.Part)),
            ],
            MaxPerWeek = who.MaxPerWeek,
            LeftOn = who.LeftOn,
        };

    public static string Key(Availability how, DayOfWeek day, DayPart part) => $"{how}-{day}-{part}";

    private IReadOnlyList<WeeklyHalfDay> Read(Availability how) =>
        [
            .. from day in Enum.GetValues<DayOfWeek>()
            from part in Enum.GetValues<DayPart>()
            where (HalfDays ?? []).Contains(Key(how, day, part))
            select new WeeklyHalfDay(day, part),
        ];
}

/// <summary>Whether somebody teaches on a half-day that is not free for them.</summary>
public enum Availability
{
    /// <summary>Rather not.</summary>
    Unwanted,

    /// <summary>Never.</summary>
    Unavailable,
}
