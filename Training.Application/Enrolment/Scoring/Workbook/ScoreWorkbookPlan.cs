using System.Text.Json;
using System.Text.Json.Serialization;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>
/// The difference as it was shown. It travels with the page and comes back signed, so nothing is kept in between and only
/// what was shown can be written, by whoever it was shown to.
/// </summary>
internal sealed record ScoreWorkbookPlan(string Cohort, int Number, string FileName, IReadOnlyList<PlannedScore> Cells)
{
    public string Sign(WorkbookSeal seal, IActor actor) => seal.Sign(Purpose(actor), JsonSerializer.Serialize(this));

    public static ScoreWorkbookPlan? Open(WorkbookSeal seal, IActor actor, string? signed) =>
        seal.Open(Purpose(actor), signed) is { } text ? JsonSerializer.Deserialize<ScoreWorkbookPlan>(text) : null;

    private static string Purpose(IActor actor) => $"scores-plan|{actor.User}";
}

/// <summary>Short names: a page carries thousands of them.</summary>
internal sealed record PlannedScore(
    [property: JsonPropertyName("r")] int Row,
    [property: JsonPropertyName("l")] string Letters,
    [property: JsonPropertyName("n")] string FullName,
    [property: JsonPropertyName("a")] Guid Candidacy,
    [property: JsonPropertyName("c")] string Column,
    [property: JsonPropertyName("v")] int Read,
    [property: JsonPropertyName("w")] string? Was,
    [property: JsonPropertyName("t")] string Text,
    [property: JsonPropertyName("s")] bool IsWritten
)
{
    [JsonIgnore]
    public ScoreCell Cell => new(CandidacyId.From(Candidacy), Column, Read, Was, Text);

    [JsonIgnore]
    public WorkbookScore Again => new(Row, Letters, FullName, Cell, IsRead: true, Refusal: null);
}
