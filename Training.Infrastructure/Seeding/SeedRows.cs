using System.Globalization;
using System.Text.Json.Nodes;
using Training.Application.Curriculum.Rules;
using Training.Application.People;
using Training.Application.People.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Infrastructure.Seeding;

/// <summary>The rows of each seed file as the tables hold them.</summary>
internal static class SeedRows
{
    public static IEnumerable<AdministrativeUnit> Provinces(string file) =>
        from row in SeedFile.Rows(file)
        select Unit(row, UnitLevel.Province, parent: null);

    public static IEnumerable<AdministrativeUnit> HanoiUnits(string file) =>
        from row in SeedFile.Rows(file)
        select Unit(row, Enum.Parse<UnitLevel>(row["level"], ignoreCase: true), row["parent"]);

    public static IEnumerable<CalendarSpan> Holidays(string file) =>
        from row in SeedFile.Rows(file)
        select new CalendarSpan(
            new(SeedId.Of("calendar", row["from"], row["kind"], row["name_vi"])),
            SeedFile.Day(row["from"])!.Value,
            SeedFile.Day(row["to"])!.Value,
            Enum.Parse<CalendarKind>(row["kind"]),
            row["name_vi"],
            row["name_en"],
            row["confirmed"] == "yes"
        );

    public static IEnumerable<BellGrid> BellGrids(string file) =>
        from row in SeedFile.Rows(file)
        let periods = Periods(row["morning"], DayPart.Morning).Concat(Periods(row["afternoon"], DayPart.Afternoon))
        select new BellGrid(
            new(SeedId.Of("bells", row["from"])),
            SeedFile.Day(row["from"])!.Value,
            row["name_vi"],
            row["name_en"],
            [.. periods.Select((period, i) => period with { Number = i + 1 })]
        );

    public static IEnumerable<RuleSet> RuleSets(string file)
    {
        using var stream = SeedFile.Open(file);
        var document = JsonNode.Parse(stream)!;
        foreach (var rules in document["ruleSets"]!.AsArray())
        {
            var parameters = document["defaults"]!.DeepClone().AsObject();
            foreach (var (name, value) in rules!["parameters"]!.AsObject())
                parameters[name] = value!.DeepClone();
            yield return new RuleSet(
                new(SeedId.Of("rules", $"{rules["code"]}", $"{rules["edition"]}")),
                $"{rules["code"]}",
                (int)rules["edition"]!,
                $"{rules["nameVi"]}",
                $"{rules["nameEn"]}",
                SeedFile.Day($"{rules["validFrom"]}")!.Value,
                SeedFile.Day($"{rules["validTo"]}"),
                $"{rules["legalBasis"]}",
                parameters.ToJsonString()
            );
        }
    }

    /// <summary>08:00-08:45 08:50-09:35</summary>
    private static IEnumerable<BellPeriod> Periods(string times, DayPart part) =>
        from time in times.Split(' ')
        let ends = time.Split('-')
        select new BellPeriod(Number: 0, part, Time(ends[0]), Time(ends[1]));

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static AdministrativeUnit Unit(IReadOnlyDictionary<string, string> row, UnitLevel level, string? parent) =>
        new(
            new(SeedId.Of("unit", $"{level}", row["code"], row["valid_from"])),
            level,
            row["code"],
            row["kind"],
            $"{row["kind"]} {row["name"]}",
            parent,
            SeedFile.Day(row["valid_from"]),
            SeedFile.Day(row["valid_to"])
        );
}
