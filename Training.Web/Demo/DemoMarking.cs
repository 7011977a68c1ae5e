using System.Globalization;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;
using Training.Application.Common;
using Training.Application.Curriculum.Contracts;

namespace Training.Web.Demo;

/// <summary>
/// The marks of one class in one module. Each trainee has an ability that shows in all modules; together they spread like
/// classes that are known (CLS-06: a quarter to a third very good, most good, some average), and a few fail or are absent.
/// </summary>
/// <param name="hand">Sends the requests.</param>
/// <param name="clock">Says the day.</param>
/// <param name="class">Its code.</param>
/// <param name="module">Its code.</param>
/// <param name="lecturer">Who marks, as they are named in what they do.</param>
/// <param name="seed">Of the class; the same trainee is as able in every module.</param>
internal sealed class DemoMarking(
    DemoHand hand,
    DemoClock clock,
    string @class,
    string module,
    string lecturer,
    int seed
)
{
    private const string ExamOffice = "Phòng Khảo thí (mô phỏng)";
    private const int ResitAfter = 23;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private readonly Random _chance = new((seed * 31) + (module[0] * 7) + module[^1]);

    private IReadOnlyList<GradeSheetId> _sheets = [];

    /// <summary>What is done, so many days after the module was over.</summary>
    public IEnumerable<(int After, Func<Task<IReadOnlyList<Error>>> Step)> Steps(CancellationToken ct) =>
        [
            (3, () => Enter(sitting: 1, ct)),
            (5, () => Publish(ct)),
            (ResitAfter - 4, () => OpenResit(ct)),
            (ResitAfter, () => Enter(sitting: 2, ct)),
            (ResitAfter + 3, () => Publish(ct)),
        ];

    private async Task<IReadOnlyList<Error>> Enter(int sitting, CancellationToken ct)
    {
        if (sitting == 1)
            await hand.Act(lecturer, new OpenSheets(@class, module), ct);
        var shown = await hand.Act(lecturer, new ShowGradeSheet(@class, module, sitting), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;

        _sheets = [.. view.Components.Select(component => component.Id)];
        List<CellChange> cells =
        [
            .. from line in view.Lines.Select((line, i) => (line.Person.Id, Ability: Ability(i), line.Cells))
            from part in view.Components.Select((component, i) => (component.Id, component.Part.Kind, i))
            let typed = sitting > 1 ? Again() : Typed(line.Ability, part.Kind == PartKind.Exam)
            select new CellChange(part.Id, line.Id, line.Cells[part.i].Number, typed),
        ];
        return cells.Count == 0
            ? []
            : (await hand.Act(lecturer, new EnterMarks(cells, new EntrySource(MarkWay.Page)), ct)).Errors;
    }

    private async Task<IReadOnlyList<Error>> Publish(CancellationToken ct)
    {
        if (_sheets.Count == 0)
            return [];
        foreach (
            var (who, step) in new (string, ICommand<int>)[]
            {
                (lecturer, new SubmitSheets(_sheets)),
                (ExamOffice, new ApproveSheets(_sheets)),
                (ExamOffice, new PublishSheets(_sheets)),
            }
        )
        {
            if ((await hand.Act(who, step, ct)).Errors is { Count: > 0 } refused)
                return refused;
        }
        _sheets = [];
        return [];
    }

    /// <summary>Nobody due is no fault.</summary>
    private async Task<IReadOnlyList<Error>> OpenResit(CancellationToken ct)
    {
        await hand.Act(ExamOffice, new OpenResit(@class, module, clock.Day()), ct);
        return [];
    }

    private double Ability(int trainee)
    {
        var own = new Random((seed * 31) + trainee);
        return 7.75 + (0.55 * Normal(own));
    }

    private string Typed(double ability, bool exam)
    {
        var luck = _chance.NextDouble();
        if (exam && luck < 0.004)
            return "P";
        if (exam && luck < 0.006)
            return "V";
        var mark =
            exam && luck < 0.02
                ? 2 + (2.5 * _chance.NextDouble())
                : ability + (exam ? 0 : 0.3) + (0.6 * Normal(_chance));
        return Quarters(mark);
    }

    private string Again() => Quarters(5.75 + (0.7 * Normal(_chance)));

    private static string Quarters(double mark) =>
        (Math.Round(Math.Clamp(mark, 0, 10) * 4) / 4).ToString("0.##", Plain);

    private static double Normal(Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
