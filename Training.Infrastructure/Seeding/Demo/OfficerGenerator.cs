using System.Globalization;

namespace Training.Infrastructure.Seeding.Demo;

/// <summary>
/// Makes up officers who could apply in a filing window. The same seed and window give the same people. What is made up is
/// recognisable as such: <c>seeds/demo/README.md</c>.
/// </summary>
internal sealed class OfficerGenerator(SampleList list)
{
    /// <summary>Percent of the applicants of an intake who are older than they may be.</summary>
    private const int TooOld = 2;

    private static readonly WeightedTable Ethnicities = new("ethnic-groups.csv");
    private static readonly WeightedTable Homes = new("home-provinces.csv");
    private static readonly WeightedTable Universities = new("universities.csv");
    private static readonly WeightedTable Fields = new("fields.csv");

    private readonly Random _random = new(list.Seed);
    private readonly List<string> _communes = [.. Units(list.FilingTo)];

    private IReadOnlyList<string> Receiving => list.Intake?.Units ?? _communes;

    public IEnumerable<Officer> Make()
    {
        var names = new NameGenerator(_random);
        var files = list.Intake is { } intake ? new IntakeFiles(intake, list.Seed + 1, _communes) : null;
        HashSet<(string, DateOnly)> known = [.. Before(list).Select(Known)];
        var before = known.Count;
        for (var number = 1; number <= list.People; number++)
        {
            Officer officer;
            do officer = One(before + number, names);
            while (!known.Add(Known(officer)));
            yield return files?.Complete(officer, number) ?? officer;
        }
    }

    private static IEnumerable<Officer> Before(SampleList list) =>
        list.After is { } after ? Before(after).Concat(new OfficerGenerator(after).Make()) : [];

    /// <summary>By what an import takes somebody for somebody it has met.</summary>
    private static (string, DateOnly) Known(Officer officer) => (Vietnamese.Fold(officer.Name), officer.Birth);

    private Officer One(int number, NameGenerator names)
    {
        var female = _random.Next(100) < 56;
        var filed = list.FilingFrom.AddDays(_random.Next(list.FilingTo.DayNumber - list.FilingFrom.DayNumber + 1));
        var degree = Draw((86, "Đại học"), (13, "Thạc sĩ"), (1, "Tiến sĩ"));
        var birth = BirthOf(degree, filed).AddYears(list.Intake is not null && _random.Next(100) < TooOld ? -9 : 0);
        var (name, home, field) = (names.Name(female), Homes.Draw(_random), Fields.Draw(_random));
        return new Officer(
            name,
            birth,
            female,
            IdNumber(home["code"], birth, female, number),
            $"0300{number:000000}",
            $"{Vietnamese.Fold(name).Replace(" ", "", StringComparison.Ordinal)}{number}@canbo.example",
            Ethnicities.Draw(_random)["name"],
            home["name"],
            Receiving[_random.Next(Receiving.Count)],
            degree,
            Universities.Draw(_random)["name"],
            field["field"],
            Draw((62, "Khá"), (30, "Giỏi"), (8, "Xuất sắc")),
            Math.Min(birth.Year + 22 + _random.Next(3), filed.Year),
            Draw((88, "Tiếng Anh B1"), (6, "Tiếng Trung HSK3"), (4, "Tiếng Pháp B1"), (2, "Tiếng Nga B1")),
            field["post"],
            filed
        );
    }

    /// <summary>Old enough to have the degree and not older than the programme takes people with it (ELG-02).</summary>
    private DateOnly BirthOf(string degree, DateOnly filed)
    {
        var (youngest, oldest) = degree switch
        {
            "Đại học" => (22, 27),
            "Thạc sĩ" => (25, 30),
            _ => (29, 35),
        };
        var first = filed.AddYears(-oldest - 1).AddDays(1);
        return first.AddDays(_random.Next(filed.AddYears(-youngest).DayNumber - first.DayNumber));
    }

    /// <summary>PID-01 and PID-02; the last six digits are a 9 and a running number, so that no two people share a number.</summary>
    private static string IdNumber(string province, DateOnly birth, bool female, int number)
    {
        var century = (birth.Year / 100 - 19) * 2 + (female ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{province}{century}{birth:yy}9{number % 100_000:00000}");
    }

    private string Draw(params ReadOnlySpan<(int Percent, string Value)> choices)
    {
        var at = _random.Next(100);
        foreach (var (percent, value) in choices)
        {
            if ((at -= percent) < 0)
                return value;
        }
        return choices[^1].Value;
    }

    /// <summary>The communes of Hanoi on that day, with their kind.</summary>
    private static IEnumerable<string> Units(DateOnly day) =>
        from unit in SeedFile.Rows("hanoi-units.csv")
        where unit["level"] == "commune" && IsValid(unit, day)
        select $"{unit["kind"]} {unit["name"]}";

    private static bool IsValid(IReadOnlyDictionary<string, string> unit, DateOnly day) =>
        (unit["valid_from"] is not { Length: > 0 } from || Day(from) <= day)
        && (unit["valid_to"] is not { Length: > 0 } to || Day(to) >= day);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
