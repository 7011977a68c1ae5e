using Training.Application.Common.Spreadsheets;
using Training.Application.People.Contracts;
using Training.Application.Reporting;

namespace Training.Web.Pages.People;

/// <summary>The list as a workbook, with the columns that the page shows.</summary>
internal static class PeopleSheet
{
    public static SheetExport Of(PeopleExport export, Texts texts) =>
        new(
            texts["people.title"],
            [
                new(texts["people.full_name"], 28),
                new(texts["people.birth"], 12),
                new(texts["people.gender"], 10),
                new(texts["people.file_number"]),
                new(texts["people.cohort"], 10),
                new(texts["people.class"], 10),
                new(texts["people.unit"], 24),
                new(texts["people.post"], 28),
                new(texts["people.state"]),
            ],
            Lines(export.Rows, texts)
        );

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Lines(IAsyncEnumerable<PersonRow> rows, Texts texts)
    {
        await foreach (var row in rows)
        {
            var standing = row.Standing;
            yield return
            [
                row.FullName,
                row.Birth.Precision == DatePrecision.Day ? row.Birth.Date : $"{row.Birth}",
                row.Gender is { } gender ? texts.Word("people", gender) : null,
                standing?.FileNumber,
                standing?.Cohort,
                standing?.Class,
                standing?.Unit,
                CommunePost.Find(standing?.Post)?.NameVi ?? standing?.Post,
                standing is null ? null : texts.Word("people", standing.State),
            ];
        }
    }
}
