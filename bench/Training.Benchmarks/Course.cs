using System.Globalization;
using System.Text.RegularExpressions;

namespace Training.Benchmarks;

/// <summary>A curriculum as large as one can be: twelve modules with four components each, and one with twelve.</summary>
internal static partial class Course
{
    public const string Wide = "D2";

    private const string Code = "BENCH";
    private const string Draft = $"/curricula/{Code}/1";

    public static readonly IReadOnlyList<string> Modules =
    [
        "A1",
        "A2",
        "A3",
        "A4",
        "B1",
        "B2",
        "B3",
        "C1",
        "C2",
        "C3",
        "C4",
        "D1",
    ];

    /// <summary>Makes it from the example that the product ships, by the forms of the academic office.</summary>
    /// <returns>Its id, by which a cohort takes it.</returns>
    public static async Task<string> Begin(Officer office, Officer hr)
    {
        await office.Send("/curricula/CCN-LLCT/1/copy", ("to", Code));
        foreach (var module in Modules)
            await Put(office, module, components: 4);
        await Put(office, Wide, components: 12);
        await office.Send($"{Draft}?handler=Approve", ("version", await Version(office)));
        var form = await hr.Read("/cohorts/new");
        return Choice().Match(form).Groups["id"].Value;
    }

    private static async Task Put(Officer office, string module, int components)
    {
        List<(string, string)> typed =
        [
            ("Version", await Version(office)),
            ("Form.Block", module[..1]),
            ("Form.NameVi", $"Học phần {module}"),
            ("Form.NameEn", $"Module {module}"),
            ("Form.Lessons[0].Kind", "Theory"),
            ("Form.Lessons[0].TitleVi", "Bài giảng"),
            ("Form.Lessons[0].TitleEn", "Lecture"),
            ("Form.Lessons[0].Periods", "40"),
        ];
        for (var i = 0; i < components; i++)
        {
            var weight = i < components - 1 ? 100 / components : 100 - (100 / components * (components - 1));
            var part = string.Create(CultureInfo.InvariantCulture, $"Form.Assessment[{i}]");
            typed.Add(($"{part}.Code", string.Create(CultureInfo.InvariantCulture, $"P{i + 1}")));
            typed.Add(($"{part}.NameVi", string.Create(CultureInfo.InvariantCulture, $"Điểm {i + 1}")));
            typed.Add(($"{part}.NameEn", string.Create(CultureInfo.InvariantCulture, $"Mark {i + 1}")));
            typed.Add(($"{part}.Weight", weight.ToString(CultureInfo.InvariantCulture)));
            typed.Add(($"{part}.Kind", i < components - 1 ? "Coursework" : "Exam"));
        }
        await office.Send($"{Draft}/module?Of={module}", [.. typed]);
    }

    private static async Task<string> Version(Officer office) =>
        VersionField().Match(await office.Read($"{Draft}/edit")).Groups["version"].Value;

    [GeneratedRegex(
        "name=\"Version\"[^>]*value=\"(?<version>\\d+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex VersionField();

    [GeneratedRegex(
        $"value=\"(?<id>[0-9a-f-]{{36}})\"[^>]*>[^<]*{Code}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Choice();
}
