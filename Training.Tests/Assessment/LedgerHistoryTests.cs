using CsCheck;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Assessment;

/// <summary>
/// Random histories of one sheet, step by step beside a model in memory: entering, clearing, writing on what somebody else
/// changed, and every step of the workflow in and out of turn.
/// </summary>
public abstract class LedgerHistoryTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : LedgerHistoryTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : LedgerHistoryTests(app), IClassFixture<PostgresApp>;

    private const int People = 3;

    private static readonly string[] Texts = ["5", "7,5", "10", "V", ""];

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (8, Gen.Select(Gen.Int[0, People - 1], Gen.Int[0, 4].Select(i => Texts[i]), Gen.Bool, Step.Write)),
        (2, Gen.Const(new Step(Act.Submit))),
        (2, Gen.Const(new Step(Act.Approve))),
        (2, Gen.Const(new Step(Act.Publish))),
        (1, Gen.Const(new Step(Act.Lock))),
        (1, Gen.Const(new Step(Act.Reopen)))
    );

    [Fact]
    public Task Whatever_is_done_in_whatever_order_the_ledger_and_what_is_visible_are_as_the_model_says() =>
        Steps.List[10, 25].SampleAsync(Agrees, iter: 9, threads: 1);

    private async Task Agrees(List<Step> history)
    {
        var sheets = await app.GivenGradeSheets(people: People);
        var model = new Model();
        foreach (var step in history)
        {
            var did = step.Act == Act.Write ? await Write(sheets, model, step) : await Take(sheets, step.Act);
            did.ShouldBe(model.Do(step), $"{step} after {model.State}");
            (await Visible(sheets)).ShouldBe(model.Visible, ignoreOrder: true);
        }
        (await Lines(sheets)).ShouldBe(model.Lines);
    }

    private async Task<string> Write(GivenSheets sheets, Model model, Step step)
    {
        var read = model.Numbers[step.Person] - (step.IsLate ? 1 : 0);
        return $"{(await app.Enter(sheets.Cell(step.Person, step.Text, Math.Max(0, read)))).Single().Result}";
    }

    private async Task<string> Take(GivenSheets sheets, Act act)
    {
        GradeSheetId[] exam = [sheets.Exam];
        ICommand<int> command = act switch
        {
            Act.Submit => new SubmitSheets(exam),
            Act.Approve => new ApproveSheets(exam),
            Act.Publish => new PublishSheets(exam),
            Act.Lock => new LockSheets(exam),
            _ => new ReopenSheets(exam, "Phúc khảo", new Decision("1/QĐ", new DateOnly(2026, 3, 1), "Hiệu trưởng")),
        };
        var outcome = await app.Send((MediatR.IRequest<Result<int>>)command);
        return outcome.Errors.Count == 0 ? "Done" : "Not";
    }

    private Task<List<Mark>> Visible(GivenSheets sheets) =>
        app.Use<IPublishedMarks, List<Mark>>(async marks =>
            (await marks.All.Where(mark => mark.SheetId == sheets.Exam).ToListAsync()).ConvertAll(mark => mark.Mark)
        );

    private async Task<List<int>> Lines(GivenSheets sheets)
    {
        var lines = new List<int>();
        foreach (var person in sheets.People)
        {
            lines.Add(
                await app.Db(db => db.MarkEntries.CountAsync(e => e.SheetId == sheets.Exam && e.PersonId == person))
            );
        }
        return lines;
    }

    private enum Act
    {
        Write,
        Submit,
        Approve,
        Publish,
        Lock,
        Reopen,
    }

    /// <param name="IsLate">Written on the line before the last.</param>
    private sealed record Step(Act Act, int Person = 0, string Text = "", bool IsLate = false)
    {
        public static Step Write(int person, string text, bool isLate) => new(Act.Write, person, text, isLate);
    }

    /// <summary>The rules once more, with lists for tables.</summary>
    private sealed class Model
    {
        private static readonly Dictionary<(GradeSheetState, Act), GradeSheetState> Ways = new()
        {
            [(GradeSheetState.Open, Act.Submit)] = GradeSheetState.Submitted,
            [(GradeSheetState.Submitted, Act.Approve)] = GradeSheetState.Approved,
            [(GradeSheetState.Approved, Act.Publish)] = GradeSheetState.Published,
            [(GradeSheetState.Published, Act.Lock)] = GradeSheetState.Locked,
        };

        private readonly List<string>[] _lines = [.. Enumerable.Range(0, People).Select(_ => new List<string>())];

        public GradeSheetState State { get; private set; }

        public IReadOnlyList<int> Numbers => [.. _lines.Select(lines => lines.Count)];

        public List<int> Lines => [.. Numbers];

        public List<Mark> Visible =>
            State < GradeSheetState.Published ? [] : [.. _lines.Select(lines => MarkOf(Last(lines)))];

        public string Do(Step step) => step.Act == Act.Write ? Write(step) : Take(step.Act);

        private string Write(Step step)
        {
            var lines = _lines[step.Person];
            var read = Math.Max(0, lines.Count - (step.IsLate ? 1 : 0));
            var seen = read == 0 ? "" : lines[read - 1];
            if (step.Text == Last(lines) || step.Text == seen)
                return "Saved";
            if (State != GradeSheetState.Open)
                return "Refused";
            if (read != lines.Count)
                return "Conflict";
            lines.Add(step.Text);
            return "Saved";
        }

        private string Take(Act act)
        {
            if (act == Act.Reopen ? State == GradeSheetState.Open : !Ways.ContainsKey((State, act)))
                return "Not";
            if (act == Act.Submit && _lines.Any(lines => Last(lines).Length == 0))
                return "Not";
            State = act == Act.Reopen ? GradeSheetState.Open : Ways[(State, act)];
            return "Done";
        }

        private static string Last(List<string> lines) => lines.Count == 0 ? "" : lines[^1];

        private static Mark MarkOf(string text) =>
            text.Length == 0 ? Mark.None
            : text == "V" ? new Mark(MarkState.AbsentUnexcused)
            : Mark.Of(decimal.Parse(text, Vietnamese.Culture));
    }
}
