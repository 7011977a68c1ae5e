using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;

namespace Training.Tests.Assessment.Results;

public abstract record SittingStep;

/// <summary>In the sheet of the person's last sitting. Nothing clears the cell.</summary>
public sealed record Write(int Person, string Text) : SittingStep;

/// <summary>The next step of the workflow.</summary>
/// <param name="Sheet">Which of those there are.</param>
public sealed record Forward(int Sheet) : SittingStep;

public sealed record Reopen(int Sheet) : SittingStep;

/// <summary>For those of the class who are due.</summary>
public sealed record Resit(int Place) : SittingStep;

/// <summary>From the first class to the second.</summary>
public sealed record Transfer(int Person) : SittingStep;

/// <summary>The rules of sittings once more, with lists for tables. Persons 0 and 1 begin in the first class, 2 in the second.</summary>
internal sealed class SittingModel
{
    public sealed record Sheet(int Place, int Sitting)
    {
        public GradeSheetState State { get; set; }

        /// <summary>By person; an empty text is a line without a mark.</summary>
        public Dictionary<int, List<string>> Lines { get; } = [];

        public bool IsVisible => State == GradeSheetState.Published;

        public string MarkOf(int person) => Lines.TryGetValue(person, out var lines) ? lines[^1] : "";
    }

    public const int People = 3;

    private readonly int[] _places = [0, 0, 1];

    public List<Sheet> Sheets { get; } = [new(0, 1), new(1, 1)];

    public IReadOnlyList<int> DueForResit => [.. Enumerable.Range(0, People).Where(IsDue)];

    public int PlaceOf(int person) => _places[person];

    public Sheet SheetAt(int number) => Sheets[number % Sheets.Count];

    /// <summary>Where the person's last sitting is marked, and how many lines are there.</summary>
    public (Sheet Sheet, int Line) Home(int person)
    {
        var sitting = Sheets.Where(sheet => sheet.Lines.ContainsKey(person)).Max(sheet => (int?)sheet.Sitting) ?? 1;
        var own = Sheets.Where(sheet => sheet.Sitting == sitting).ToList();
        var home =
            own.Find(sheet => sheet.MarkOf(person).Length > 0)
            ?? own.Find(sheet => sheet.Place == _places[person] && (sitting == 1 || sheet.Lines.ContainsKey(person)))
            ?? own.First(sheet => sheet.Lines.ContainsKey(person));
        return (home, home.Lines.GetValueOrDefault(person)?.Count ?? 0);
    }

    public bool Do(SittingStep step) =>
        step switch
        {
            Write write => Enter(write),
            Forward forward => Next(SheetAt(forward.Sheet)),
            Reopen reopen => Open(SheetAt(reopen.Sheet)),
            Resit resit => LetIn(resit.Place),
            Transfer { Person: var person } => _places[person] == 0 && (_places[person] = 1) == 1,
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    public (decimal? Score, ModuleStanding Standing, bool Resat) ResultOf(int person)
    {
        var marks = VisibleOf(person);
        var counting = marks.Where(mark => mark != "P").ToList();
        decimal? score = counting.Count == 0 ? null : Value(counting[^1]);
        var standing =
            marks.Count == 0 ? ModuleStanding.NotBegun
            : score is null ? ModuleStanding.Unfinished
            : score >= 5 ? ModuleStanding.Passed
            : counting.Count < 2 ? ModuleStanding.ResitDue
            : ModuleStanding.RetakeDue;
        return (score, standing, counting.Count > 1);
    }

    private bool IsDue(int person) => ResultOf(person).Standing is ModuleStanding.ResitDue or ModuleStanding.Unfinished;

    private List<string> VisibleOf(int person) =>
        [
            .. from sheet in Sheets
            where sheet.IsVisible && sheet.MarkOf(person).Length > 0
            orderby sheet.Sitting
            select sheet.MarkOf(person),
        ];

    private static decimal Value(string mark) =>
        mark == "V" ? 0 : decimal.Parse(mark, System.Globalization.CultureInfo.InvariantCulture);

    private bool Enter(Write write)
    {
        var (sheet, _) = Home(write.Person);
        if (write.Text == sheet.MarkOf(write.Person))
            return true;
        if (sheet.State != GradeSheetState.Open)
            return false;
        if (!sheet.Lines.TryGetValue(write.Person, out var lines))
            sheet.Lines[write.Person] = lines = [];
        lines.Add(write.Text);
        return true;
    }

    private bool Next(Sheet sheet)
    {
        var may = sheet.State switch
        {
            GradeSheetState.Open => On(sheet).Any() && !On(sheet).Any(person => IsMissing(sheet, person)),
            GradeSheetState.Submitted => true,
            GradeSheetState.Approved => Others(sheet, other => other.Sitting < sheet.Sitting).All(one => one.IsVisible),
            _ => false,
        };
        if (may)
            sheet.State++;
        return may;
    }

    private IEnumerable<int> On(Sheet sheet) =>
        Enumerable
            .Range(0, People)
            .Where(person => sheet.Lines.ContainsKey(person) || (sheet.Sitting == 1 && _places[person] == sheet.Place));

    private bool IsMissing(Sheet sheet, int person) =>
        _places[person] == sheet.Place
        && sheet.MarkOf(person).Length == 0
        && (sheet.Sitting > 1 || IsToRetake(person) || !Sheets.Any(o => o.Sitting == 1 && o.MarkOf(person).Length > 0));

    private bool IsToRetake(int person) => ResultOf(person).Standing == ModuleStanding.RetakeDue;

    /// <summary>In which people of this one were marked.</summary>
    private IEnumerable<Sheet> Others(Sheet sheet, Func<Sheet, bool> which) =>
        Sheets.Where(which).Where(other => sheet.Lines.Keys.Any(person => other.MarkOf(person).Length > 0));

    private bool Open(Sheet sheet)
    {
        if (sheet.State == GradeSheetState.Open)
            return false;
        if (sheet.IsVisible && Others(sheet, other => other.Sitting > sheet.Sitting).Any(other => other.IsVisible))
            return false;
        sheet.State = GradeSheetState.Open;
        return true;
    }

    private bool LetIn(int place)
    {
        var due = DueForResit.Where(person => _places[person] == place).ToList();
        var sittings = due.GroupBy(person =>
                1 + Sheets.Where(s => s.IsVisible && s.MarkOf(person).Length > 0).Max(s => s.Sitting)
            )
            .ToList();
        if (due.Count == 0 || sittings.Exists(group => Find(group.Key) is { State: not GradeSheetState.Open }))
            return false;
        foreach (var group in sittings)
        {
            if (Find(group.Key) is not { } sheet)
                Sheets.Add(sheet = new Sheet(place, group.Key));
            foreach (var person in group)
                sheet.Lines.TryAdd(person, [""]);
        }
        return true;

        Sheet? Find(int sitting) => Sheets.Find(sheet => (sheet.Place, sheet.Sitting) == (place, sitting));
    }
}
