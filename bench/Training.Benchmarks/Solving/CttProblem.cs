using System.Globalization;

namespace Training.Benchmarks.Solving;

/// <summary>An instance of curriculum-based course timetabling as the field writes it (CB-CTT, <c>.ctt</c>).</summary>
/// <param name="Days">Of the week that is repeated.</param>
/// <param name="PerDay">Periods of a day.</param>
/// <param name="Curricula">Indexes of courses that are never at the same time.</param>
/// <param name="Unavailable">Course and period, counted through the week.</param>
internal sealed record CttProblem(
    string Name,
    int Days,
    int PerDay,
    IReadOnlyList<CttCourse> Courses,
    IReadOnlyList<CttRoom> Rooms,
    IReadOnlyList<IReadOnlyList<int>> Curricula,
    IReadOnlySet<(int Course, int Period)> Unavailable
)
{
    public int Periods => Days * PerDay;

    /// <exception cref="FormatException">It is not written as it must be.</exception>
    public static CttProblem Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var courses = Rows("Courses", "COURSES:")
            .ConvertAll(row => new CttCourse(row[0], row[1], Int(row[2]), Int(row[3]), Int(row[4])));
        var number = courses.Index().ToDictionary(course => course.Item.Name, course => course.Index);
        var perDay = Int(Head("Periods_per_day"));
        return new(
            Head("Name"),
            Int(Head("Days")),
            perDay,
            courses,
            Rows("Rooms", "ROOMS:").ConvertAll(row => new CttRoom(row[0], Int(row[1]))),
            Rows("Curricula", "CURRICULA:").ConvertAll(row => row.Skip(2).Select(Number).ToList()),
            Rows("Constraints", "UNAVAILABILITY_CONSTRAINTS:")
                .Select(row => (Number(row[0]), Int(row[1]) * perDay + Int(row[2])))
                .ToHashSet()
        );

        int Number(string course) =>
            number.TryGetValue(course, out var known)
                ? known
                : throw new FormatException($"there is no course {course}");

        string Head(string name) =>
            Array
                .Find(lines, line => line.StartsWith($"{name}:", StringComparison.Ordinal))
                ?[(name.Length + 1)..].Trim()
            ?? throw new FormatException($"{name} is missing");

        List<string[]> Rows(string count, string title)
        {
            var (rows, first) = (Int(Head(count)), Array.IndexOf(lines, title) + 1);
            if (first == 0 || first + rows > lines.Length)
                throw new FormatException($"{title} {rows} lines are missing");
            return
            [
                .. lines[first..(first + rows)]
                    .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            ];
        }
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <param name="Days">At least on so many days.</param>
internal sealed record CttCourse(string Name, string Teacher, int Lectures, int Days, int Students);

internal sealed record CttRoom(string Name, int Capacity);
