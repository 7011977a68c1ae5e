using Training.Application.Common.Spreadsheets;
using static Training.Application.Enrolment.Imports.ApplicantField;

namespace Training.Application.Enrolment.Imports;

/// <summary>
/// A column of the list: where it is (from 0), the header as typed, and what it holds.
/// A column without a field is kept with its rows and shown, and goes nowhere.
/// </summary>
public sealed record ImportColumn(int Index, string Header, ApplicantField? Field)
{
    /// <summary>As Excel names it.</summary>
    public string Letter => SheetCell.Letters(Index);
}

/// <summary>Where on a sheet the list stands: its header row and columns.</summary>
public sealed record SheetLayout(int Sheet, int HeaderRow, IReadOnlyList<ImportColumn> Columns)
{
    /// <summary>What a list cannot do without and this one lacks.</summary>
    public IReadOnlyList<Error> Gaps =>
        [
            .. new[]
            {
                HasNames ? null : ImportErrors.NameColumnMissing,
                Has(Birth) ? null : ImportErrors.BirthColumnMissing,
            }.OfType<Error>(),
        ];

    private bool HasNames => Has(FullName) || (Has(FamilyNames) && Has(GivenName));

    /// <summary>The same place, with each column holding what a person says.</summary>
    public SheetLayout With(IReadOnlyDictionary<int, ApplicantField> fields) =>
        this with
        {
            Columns =
            [
                .. Columns.Select(column =>
                    column with
                    {
                        Field = fields.TryGetValue(column.Index, out var field) ? field : null,
                    }
                ),
                .. fields
                    .Where(field => Columns.All(column => column.Index != field.Key))
                    .Select(field => new ImportColumn(field.Key, "", field.Value)),
            ],
        };

    public int? ColumnOf(ApplicantField field) => Columns.FirstOrDefault(column => column.Field == field)?.Index;

    private bool Has(ApplicantField field) => ColumnOf(field) is not null;
}
