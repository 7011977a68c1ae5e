using System.Globalization;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>What a workbook of scores says about where it belongs: one stamp for the file, one for each row.</summary>
/// <param name="Text">Cohort and number of the plan; bound into the stamp of every row.</param>
internal sealed record ScoreWorkbookStamp(string Text)
{
    private const string Kind = "scores";
    private const char Between = '|';
    private const char Within = '~';

    public static ScoreWorkbookStamp Of(string cohort, int plan) =>
        new(FormattableString.Invariant($"{Kind}{Between}{cohort}{Between}{plan}"));

    /// <summary>Whether a cell looks like the stamp of a file, of this installation or another.</summary>
    public static bool IsMeant(string text) => text.StartsWith(Kind + Between, StringComparison.Ordinal);

    /// <summary>The code of the cohort.</summary>
    public string Cohort => Text.Split(Between)[1];

    public string Sign(WorkbookSeal seal) => seal.Sign(Kind, Text);

    public static ScoreWorkbookStamp? Open(WorkbookSeal seal, string signed) =>
        seal.Open(Kind, signed) is { } text ? new ScoreWorkbookStamp(text) : null;

    /// <summary>The applicant of a row, and of each column the version and the score that were read.</summary>
    public string Sign(WorkbookSeal seal, CandidacyId candidacy, IEnumerable<ReadScore> read) =>
        seal.Sign(
            Text,
            string.Join(
                Between,
                read.Select(one => FormattableString.Invariant($"{one.Column}{Within}{one.Version}{Within}{one.Was}"))
                    .Prepend($"{candidacy}")
            )
        );

    /// <summary>Null for what was not written for this file.</summary>
    public (CandidacyId Candidacy, IReadOnlyList<ReadScore> Read)? OpenRow(WorkbookSeal seal, string signed) =>
        seal.Open(Text, signed)?.Split(Between) is [var id, .. var read]
        && CandidacyId.TryParse(id, null, out var candidacy)
            ? (candidacy, [.. read.Select(Read)])
            : null;

    private static ReadScore Read(string text) =>
        text.Split(Within) is [var column, var version, var was]
            ? new(column, int.Parse(version, CultureInfo.InvariantCulture), was)
            : throw new FormatException($"'{text}' was signed here and is no score.");
}

/// <param name="Version">0: nothing stood there.</param>
/// <param name="Was">As it stood there.</param>
internal sealed record ReadScore(string Column, int Version, string Was);
