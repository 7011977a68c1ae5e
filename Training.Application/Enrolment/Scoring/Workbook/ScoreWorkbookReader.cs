using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>Somebody whose scores can be in the file.</summary>
internal sealed record KnownApplicant(CandidacyId Id, string FullName, string? FileNumber);

/// <summary>A filled cell as it stands in a workbook, or a row that is wrong as a whole.</summary>
/// <param name="Row">As Excel numbers it.</param>
/// <param name="Letters">Of its column; null of a whole row.</param>
/// <param name="Cell">Null of a row that is wrong as a whole.</param>
/// <param name="IsRead">What stood there at the download is known; else it is what stands now.</param>
internal sealed record WorkbookScore(
    int Row,
    string? Letters,
    string FullName,
    ScoreCell? Cell,
    bool IsRead,
    Error? Refusal
);

/// <summary>
/// Reads the scores of a workbook: one that was downloaded, whose rows say what was read, or somebody's own list with file
/// numbers and names. A row that belongs to nobody is wrong by itself; a file that belongs elsewhere is refused.
/// </summary>
internal sealed class ScoreWorkbookReader(ISheetReader reader, WorkbookSeal seal, Stream file, SheetFile about)
{
    private const int RowsBeforeHeader = 20;

    /// <param name="own">The stamp that a workbook of this cohort and plan has.</param>
    public Result<IReadOnlyList<WorkbookScore>> Read(
        ScoreWorkbookStamp own,
        ScoringTerms terms,
        IReadOnlyCollection<KnownApplicant> applicants
    )
    {
        if (Belongs(own) is { } refusal)
            return refusal;
        if (Header(terms) is not var (sheet, header))
        {
            return ScoreWorkbookRefusals.NoColumns.With(
                "columns",
                string.Join(", ", terms.Columns.Select(column => ScoreWorkbookWords.Of(column).Text))
            );
        }
        if (
            terms.Columns.FirstOrDefault(column => Columns(header, ScoreWorkbookWords.Of(column)).Skip(1).Any()) is
            { } twice
        )
        {
            return ScoreWorkbookRefusals.ColumnTwice.With("column", ScoreWorkbookWords.Of(twice).Text);
        }

        var found = new FoundColumns(
            Column(header, ScoreWorkbookWords.FullName),
            Column(header, ScoreWorkbookWords.FileNumber),
            Column(header, ScoreWorkbookWords.Row),
            [
                .. terms
                    .Columns.Select(column => (column.Code, Column: Column(header, ScoreWorkbookWords.Of(column))))
                    .Where(one => one.Column is not null)
                    .Select(one => (one.Code, one.Column!.Value)),
            ]
        );
        var people = new ApplicantsOfRows(own, seal, found, applicants);
        return reader.Rows(file, sheet, header.Number).SelectMany(row => Cells(row, found, people)).ToList();
    }

    private Error? Belongs(ScoreWorkbookStamp own)
    {
        var signed = about
            .Sheets.SelectMany(sheet => reader.Rows(file, sheet.Index))
            .SelectMany(row => row.Cells)
            .Select(cell => cell.Text)
            .FirstOrDefault(ScoreWorkbookStamp.IsMeant);
        if (signed is null)
            return null; // somebody's own list
        if (ScoreWorkbookStamp.Open(seal, signed) is not { } stamp)
            return ScoreWorkbookRefusals.Foreign;
        return stamp == own ? null
            : stamp.Cohort == own.Cohort ? ScoreWorkbookRefusals.Outdated
            : ScoreWorkbookRefusals.OfAnother.With("cohort", stamp.Cohort);
    }

    /// <summary>The first row that names a column of the plan; titles may stand above it.</summary>
    private (int Sheet, SheetRow Header)? Header(ScoringTerms terms)
    {
        var words = terms.Columns.Select(ScoreWorkbookWords.Of).ToList();
        foreach (var sheet in about.Sheets)
        {
            var header = reader
                .Rows(file, sheet.Index)
                .Take(RowsBeforeHeader)
                .FirstOrDefault(row =>
                    (Column(row, ScoreWorkbookWords.Row) ?? Column(row, ScoreWorkbookWords.FileNumber)) is not null
                    && words.Exists(word => Columns(row, word).Any())
                );
            if (header is not null)
                return (sheet.Index, header);
        }
        return null;
    }

    /// <summary>Empty cells change nothing.</summary>
    private static IEnumerable<WorkbookScore> Cells(SheetRow row, FoundColumns found, ApplicantsOfRows people)
    {
        var filled = found
            .Scores.Select(one => (one.Code, one.Column, Text: Vietnamese.Clean(row[one.Column].Text)))
            .Where(one => one.Text.Length > 0)
            .ToList();
        if (filled.Count == 0)
            yield break; // a note, a signature, somebody left out

        var name = found.Name is { } at ? Vietnamese.Clean(row[at].Text) : "";
        var whose = people.Of(row, name);
        if (!whose.Succeeded(out var person))
        {
            yield return new(row.Number, null, name, null, IsRead: false, whose.Errors[0]);
            yield break;
        }
        foreach (var (code, column, text) in filled)
        {
            var read = person.Read.FirstOrDefault(one => one.Column == code);
            yield return new(
                row.Number,
                SheetCell.Letters(column),
                person.FullName,
                new(person.Id, code, read?.Version ?? 0, read?.Was, text),
                IsRead: read is not null,
                Refusal: null
            );
        }
    }

    private static int? Column(SheetRow row, Word word) =>
        Columns(row, word).Select(cell => (int?)cell.Column).FirstOrDefault();

    private static IEnumerable<SheetCell> Columns(SheetRow row, Word word) =>
        row.Cells.Where(cell => cell.Text.Length > 0 && word.Is(cell.Text));
}

/// <summary>Columns of a file, counted from 0; null where it has none.</summary>
internal sealed record FoundColumns(
    int? Name,
    int? FileNumber,
    int? RowCode,
    IReadOnlyList<(string Code, int Column)> Scores
);
