using System.Globalization;

namespace Training.Infrastructure.Seeding.Demo;

/// <summary>
/// Makes up what decides whether somebody may be selected: about three of four may. Some live elsewhere, some went to a private
/// school or studied beside work, some are too old or graded too low, and some words leave a doubt.
/// </summary>
/// <param name="communes">Of Hanoi, with their kind.</param>
internal sealed class IntakeFiles(SampleIntake intake, int seed, IReadOnlyList<string> communes)
{
    private static readonly WeightedTable Residences = Of("residence");
    private static readonly WeightedTable Schools = Of("school");
    private static readonly WeightedTable Modes = Of("mode");
    private static readonly WeightedTable Grades = Of("grade");
    private static readonly WeightedTable Languages = Of("language");

    private readonly Random _random = new(seed);

    /// <param name="officer">Suitable in everything.</param>
    /// <param name="number">Of the file, from 1.</param>
    public Officer Complete(Officer officer, int number) =>
        officer with
        {
            StudyMode = Draw(Modes),
            Grade = Draw(Grades) is { Length: > 0 } grade ? grade : officer.Grade,
            Language = Draw(Languages) is { Length: > 0 } language ? language : officer.Language,
            File = new(
                string.Create(CultureInfo.InvariantCulture, $"{intake.Code}-{number:0000}"),
                Residence(),
                Draw(Schools)
            ),
        };

    private string Residence()
    {
        var commune = communes[_random.Next(communes.Count)];
        var group = commune.StartsWith("Xã ", StringComparison.Ordinal) ? "Thôn" : "Tổ dân phố";
        return Draw(Residences)
            .Replace("{house}", $"{1 + _random.Next(200)}", StringComparison.Ordinal)
            .Replace("{group}", $"{group} {1 + _random.Next(12)}", StringComparison.Ordinal)
            .Replace("{commune}", commune, StringComparison.Ordinal);
    }

    private string Draw(WeightedTable from) => from.Draw(_random)["value"];

    private static WeightedTable Of(string what) => new("intake.csv", "what", what);
}
