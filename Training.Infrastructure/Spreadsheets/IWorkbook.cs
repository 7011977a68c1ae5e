using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets;

/// <summary>An opened file of any format. Rows without content and empty cells are left out.</summary>
internal interface IWorkbook : IDisposable
{
    IReadOnlyList<SheetName> Names { get; }

    IReadOnlyList<Remark> Remarks { get; }

    IEnumerable<SheetRow> Rows(int sheet);
}

internal sealed record SheetName(string Name, bool Hidden);
