using Training.Application.Common.Spreadsheets;

namespace Training.Application.Enrolment.Imports;

/// <summary>
/// Hands out the rows of a list in portions and leaves out what is no person: the numbering of columns, titles of groups,
/// and whatever stands below the last person. A row amid the list without a name is handed out; it is somebody's mistake.
/// </summary>
internal sealed class ListRows(IEnumerable<SheetRow> rows, SheetLayout layout, int position) : IDisposable
{
    /// <summary>Signatures below a list are few; more rows without a person are a mistake amid the list.</summary>
    private const int HeldBack = SheetLimits.RowsAroundList;

    private static readonly ApplicantField[] Identity =
    [
        ApplicantField.FullName,
        ApplicantField.FamilyNames,
        ApplicantField.GivenName,
        ApplicantField.Birth,
        ApplicantField.IdNumber,
    ];

    private readonly IEnumerator<SheetRow> _rows = rows.GetEnumerator();
    private readonly List<int> _identity = [.. Identity.Select(layout.ColumnOf).OfType<int>()];
    private readonly Queue<SheetRow> _held = new();
    private readonly Queue<SheetRow> _ready = new();

    /// <summary>The number of the last row handed out.</summary>
    public int Position { get; private set; } = position;

    /// <summary>How many rows were left out since the last portion.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Fewer than asked for: that was the end.</summary>
    public IReadOnlyList<SheetRow> Take(int count)
    {
        LeftOut = 0;
        while (_ready.Count < count && _rows.MoveNext())
            Sort(_rows.Current);
        if (_ready.Count < count)
        {
            LeftOut += _held.Count;
            _held.Clear();
        }

        var portion = new List<SheetRow>(count);
        while (portion.Count < count && _ready.TryDequeue(out var row))
            portion.Add(row);
        if (portion.Count > 0)
            Position = portion[^1].Number;
        return portion;
    }

    public void Dispose() => _rows.Dispose();

    private void Sort(SheetRow row)
    {
        if (HasPerson(row))
        {
            while (_held.TryDequeue(out var before))
                _ready.Enqueue(before);
            _ready.Enqueue(row);
        }
        else if (row.Cells.Count(cell => cell.Text.Length > 0) <= 1 || IsNumbering(row))
        {
            LeftOut++;
        }
        else
        {
            _held.Enqueue(row);
        }

        while (_held.Count > HeldBack)
            _ready.Enqueue(_held.Dequeue());
    }

    private bool IsNumbering(SheetRow row) => Position == 0 && _ready.Count == 0 && HeaderFinder.IsNumbering(row);

    private bool HasPerson(SheetRow row) =>
        !IsNumbering(row) && _identity.Exists(column => row[column].Text.Any(char.IsLetterOrDigit));
}
