using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Selection;
using Training.Web.Pages.Cohorts;

namespace Training.Web.Pages.Selection;

/// <summary>The columns of a list for the notice board, on paper and in a workbook.</summary>
internal static class NoticeSheet
{
    public static SheetExport Of(Texts texts, NoticeList list, bool reserve) =>
        new(
            texts[
                list.State == SelectionState.Ranked ? "selection.notice_sheet_draft" : "selection.notice_sheet_name",
                ("list", texts[reserve ? "selection.notice_reserve" : "selection.notice_admitted"])
            ],
            Columns(texts, reserve),
            list.Lines.Select((line, i) => Row(texts, line, i + 1, reserve)).ToAsyncEnumerable()
        );

    public static IReadOnlyList<SheetColumn> Columns(Texts texts, bool reserve) =>
        [
            new(texts["selection.notice_no"], 6),
            new(texts["selection.notice_name"], 28),
            new(texts["people.birth"], 12),
            new(texts["people.gender"], 10),
            new(texts["selection.notice_id"], 14.5),
            new(texts["people.degree"], 14),
            new(texts["selection.notice_field"], 22),
            new(texts["cohorts.unit"], 22),
            new(texts["selection.post"], 22),
            new(texts["selection.notice_total"], 9),
            .. reserve ? [new SheetColumn(texts["selection.notice_reserve_number"], 10)] : Array.Empty<SheetColumn>(),
        ];

    public static IReadOnlyList<object?> Row(Texts texts, NoticeLine line, int number, bool reserve) =>
        [
            number,
            line.FullName,
            $"{line.Birth}",
            line.Gender is { } gender ? texts.Word("people", gender) : null,
            line.IdHint,
            line.Degree is { } degree ? texts.Word("people", degree) : null,
            line.FieldOfStudy,
            line.Place.Unit,
            CohortWords.Post(line.Place.Post),
            line.Total,
            .. reserve ? [line.Place.Reserve] : Array.Empty<object?>(),
        ];
}
