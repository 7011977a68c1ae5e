using Training.Application.Enrolment.Imports;
using Training.Web.Pages.Imports;

namespace Training.Web.Imports;

/// <summary>A row of an import and the columns shown of it.</summary>
public sealed record RowLine(ShowModel Page, ImportRowView Row, IReadOnlyList<ImportColumn> Columns)
{
    public bool CanCorrect =>
        Page.MayImport && Row.IsOpen && Page.Import.State is ImportState.Planned or ImportState.Committed;

    /// <summary>Problems of the whole row rather than of a column that is shown.</summary>
    public IEnumerable<RowProblem> Elsewhere =>
        Row.Content.Problems.Where(problem => Columns.All(column => column.Index != problem.Column));

    public IReadOnlyList<RowProblem> At(ImportColumn column) =>
        [.. Row.Content.Problems.Where(problem => problem.Column == column.Index)];
}

/// <summary>Which columns of a list are worth their width.</summary>
internal static class RowColumns
{
    private static readonly ApplicantField[] Telling =
    [
        ApplicantField.FullName,
        ApplicantField.FamilyNames,
        ApplicantField.GivenName,
        ApplicantField.Birth,
        ApplicantField.IdNumber,
        ApplicantField.Unit,
        ApplicantField.Phone,
    ];

    /// <summary>The class of its cells: a name is never broken, an address may be broken anywhere.</summary>
    public static string Look(ApplicantField? field) =>
        field switch
        {
            ApplicantField.FullName or ApplicantField.FamilyNames or ApplicantField.GivenName => "b nw",
            ApplicantField.Birth or ApplicantField.IdNumber or ApplicantField.Phone => "nw",
            ApplicantField.Email => "long",
            _ => "",
        };

    public static IReadOnlyList<ImportColumn> ToShow(SheetLayout layout, IReadOnlyList<ImportRowView> rows, bool all)
    {
        if (all)
            return layout.Columns;
        var wrong = rows.SelectMany(row => row.Content.Problems).Select(problem => problem.Column).ToHashSet();
        return
        [
            .. layout.Columns.Where(column =>
                wrong.Contains(column.Index) || (column.Field is { } field && Telling.Contains(field))
            ),
        ];
    }
}
