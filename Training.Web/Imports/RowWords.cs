using System.Globalization;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Imports;
using Training.Application.People.Contracts;

namespace Training.Web.Imports;

/// <summary>Rows, cells and values of an import put into words.</summary>
internal static class RowWords
{
    /// <summary>A cell as people see it: a true date as day, month, year.</summary>
    public static string Text(StoredCell cell) =>
        cell.Kind == CellKind.Date
        && DateOnly.TryParseExact(
            cell.Text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : cell.Text;

    /// <summary>"Cột D, Số CCCD: có 11 chữ số, cần đúng 12".</summary>
    public static string Problem(RowProblem problem, SheetLayout layout, Texts texts)
    {
        var column = layout.Columns.FirstOrDefault(column => column.Index == problem.Column);
        var sentence = texts.Of(problem.Remark);
        return column is null
            ? sentence
            : texts["imports.at_column", ("letter", column.Letter), ("header", column.Header), ("sentence", sentence)];
    }

    /// <summary>What became of the row, or what the plan says while nothing has.</summary>
    public static string Standing(RowVerdict row, Texts texts) => Standing(row.Outcome, row.Result, row.Undo, texts);

    public static string Standing(RowOutcome outcome, RowResult? result, RowUndo? undo, Texts texts) =>
        undo is not null ? texts[$"imports.undo.{undo}"]
        : result is not null ? texts[$"imports.result.{result}"]
        : texts[$"imports.outcome.{outcome}"];

    /// <summary>A stored value in words; units by the name given.</summary>
    public static string Value(FieldChange change, object? value, Texts texts, Func<UnitId, string?> unit) =>
        value switch
        {
            null => "–",
            DateOnly date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            UnitId id => unit(id) ?? "–",
            Enum word => texts[$"imports.value.{word.GetType().Name}.{word}"],
            string code when change.Field == ApplicantField.Ethnicity => EthnicGroup.Find(code)?.Name ?? code,
            string code when change.Field == ApplicantField.Post => CommunePost.Find(code)?.NameVi ?? code,
            string number when change.Field == ApplicantField.Phone => PhoneNumber.Show(number),
            _ => value.ToString() ?? "",
        };
}
