using System.Text.Json.Nodes;
using Training.Application.Curriculum;
using Training.Application.People;
using Training.Application.People.Contracts;
using Training.Application.Timetable;

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
