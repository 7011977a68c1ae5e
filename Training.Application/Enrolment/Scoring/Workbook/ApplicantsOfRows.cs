using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>Whose row it is, and what was read there when the file was downloaded; nothing of a row without a code.</summary>
internal sealed record ApplicantOfRow(CandidacyId Id, string FullName, IReadOnlyList<ReadScore> Read);

/// <summary>Finds out whose a row is: by its code, else by the number of the file. The name has to agree with either.</summary>
internal sealed class ApplicantsOfRows(
    ScoreWorkbookStamp stamp,
    WorkbookSeal seal,
    FoundColumns columns,
    IReadOnlyCollection<KnownApplicant> applicants
)
{
    private readonly Dictionary<CandidacyId, KnownApplicant> _byId = applicants.ToDictionary(one => one.Id);
    private readonly ILookup<string, KnownApplicant> _byNumber = applicants
        .Where(one => one.FileNumber is not null)
        .ToLookup(one => Vietnamese.Key(one.FileNumber!));
    private readonly HashSet<CandidacyId> _seen = [];

    public Result<ApplicantOfRow> Of(SheetRow row, string name)
    {
        var number = Text(row, columns.FileNumber);
        var code = Text(row, columns.RowCode);
        var signed = code.Length > 0 ? stamp.OpenRow(seal, code) : null;
        var known =
            signed is { } one ? _byId.GetValueOrDefault(one.Candidacy)
            : code.Length == 0 && _byNumber[Vietnamese.Key(number)].ToList() is [var only] ? only
            : null;
        if (known is null)
            return ScoreWorkbookRefusals.RowUnknown.With("name", name).With("file", number);
        if (columns.Name is not null && Vietnamese.Fold(name) != Vietnamese.Fold(known.FullName))
            return ScoreWorkbookRefusals.RowOfAnother.With("name", name).With("expected", known.FullName);
        return _seen.Add(known.Id)
            ? new ApplicantOfRow(known.Id, known.FullName, signed?.Read ?? [])
            : ScoreWorkbookRefusals.RowTwice.With("name", known.FullName);
    }

    private static string Text(SheetRow row, int? column) => column is { } at ? Vietnamese.Clean(row[at].Text) : "";
}
