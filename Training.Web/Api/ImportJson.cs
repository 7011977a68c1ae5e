using Training.Application.Common;
using Training.Application.Enrolment.Imports;
using Training.Application.People.Contracts;
using Training.Web.Imports;

namespace Training.Web.Api;

/// <summary>Imports as the API writes them. ID numbers and sensitive values appear only as what stands in a problem's cell.</summary>
internal static class ImportJson
{
    public static object Of(ImportView import) =>
        new
        {
            import.Id,
            cohort = import.Cohort.Code,
            file = import.File.Name,
            import.State,
            import.Counts.Rows,
            import.Counts.Warned,
            import.Counts.ToCommit,
            import.Counts.Results,
            import.Counts.Undo,
            workId = import.Work?.Id,
            uploadedAt = import.UploadedBy.At,
            import.UndoUntil,
        };

    public static object Of(Page<ImportRowView> rows, SheetLayout? layout, Texts texts) =>
        new
        {
            items = rows.Items.Select(row => Of(row, layout, texts)),
            rows.Total,
            page = rows.Number,
            pageSize = rows.Size,
        };

    private static object Of(ImportRowView row, SheetLayout? layout, Texts texts) =>
        new
        {
            row.Number,
            row.Outcome,
            row.Result,
            row.Undo,
            reason = row.Reason,
            person = row.PersonName is null ? null : new { id = row.PersonId, name = row.PersonName },
            problems = row.Content.Problems.Select(problem => Of(problem, row.Content, layout, texts)),
            changes = row
                .Changes.Where(IsPlain)
                .Select(change => new
                {
                    change.Field,
                    old = change.Old?.ToString(),
                    @new = change.New?.ToString(),
                }),
            candidates = row.Candidates.Select(person => new
            {
                person.Id,
                person.Details.FullName,
                birth = person.Details.Birth.ToString(),
                idNumber = person.Details.IdNumber is { } number ? IdNumber.Hint(number) : null,
            }),
        };

    private static object Of(RowProblem problem, RowContent content, SheetLayout? layout, Texts texts)
    {
        var column = layout?.Columns.FirstOrDefault(column => column.Index == problem.Column);
        return new
        {
            column = column?.Letter,
            header = column?.Header,
            value = column is null || IsSensitive(column.Field) ? null : RowWords.Text(content[column.Index]),
            problem.Remark.Code,
            severity = problem.Remark.Severity,
            message = texts.Of(problem.Remark),
            fix = problem.Fix,
        };
    }

    private static bool IsPlain(FieldChange change) =>
        change.Field != ApplicantField.IdNumber && !IsSensitive(change.Field);

    private static bool IsSensitive(ApplicantField? field) =>
        field is ApplicantField.Ethnicity or ApplicantField.Religion or ApplicantField.Party or ApplicantField.Health;
}
