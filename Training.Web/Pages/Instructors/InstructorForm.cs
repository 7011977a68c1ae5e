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

    /// <summary>As the boxes are called: <c>Monday-Morning</c>.</summary>
    public IReadOnlyList<string>? Unavailable { get; set; }
    public int? MaxPerWeek { get; set; } = Instructor.DefaultMaxPerWeek;
    public DateOnly? LeftOn { get; set; }

    public InstructorDetails ToDetails() =>
        new(
            Code ?? "",
            Name ?? "",
            Title,
            Modules ?? [],
            [.. (Unavailable ?? []).Select(Read).OfType<WeeklyHalfDay>()],
            MaxPerWeek ?? -1,
            LeftOn
        );

    public static InstructorForm Of(InstructorDetails who) =>
        new()
        {
            Code = who.Code,
            Name = who.Name,
            Title = who.Title,
            Modules = who.Modules,
            Unavailable = [.. who.Unavailable.Select(half => Key(half.Day, half.Part))],
            MaxPerWeek = who.MaxPerWeek,
            LeftOn = who.LeftOn,
        };

    public static string Key(DayOfWeek day, DayPart part) => $"{day}-{part}";

    internal static WeeklyHalfDay? Read(string key) =>
        key.Split('-') is [var day, var part]
        && Enum.TryParse<DayOfWeek>(day, out var d)
        && Enum.TryParse<DayPart>(part, out var p)
            ? new(d, p)
            : null;
}
