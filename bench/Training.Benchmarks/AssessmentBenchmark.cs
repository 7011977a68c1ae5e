using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Training.Benchmarks;

/// <summary>A cohort of 1,000 is marked in twelve modules of four components, while another looks at its schedule.</summary>
internal sealed class AssessmentBenchmark(Installation installation, Report report)
{
    private const string Code = "K2";

    /// <summary>Of so many rows a thousand people come in: the sample has the errors of real lists.</summary>
    private const int Rows = 1030;
    private const int Classes = 26;
    private const int Markers = 25;
    private const int MarkedByOne = 40;
    private const int Looks = 1000;
    private const int Rounds = 5;
    private const string Results = $"/cohorts/{Code}/results";

    public async Task Run()
    {
        await using var program = await installation.Demonstrate();
        using var hr = await installation.SignIn(program, "Hr");
        using var office = await installation.SignIn(program, "AcademicOffice");
        using var exams = await installation.SignIn(program, "ExamOffice");
        using var trainee = await installation.SignIn(program, "Trainee");
        await Enrol(hr, await Course.Begin(office, hr));

        await OpenAndPaste(program, office);
        await Save(office);
        await SaveWhileOthersLook(program, office, trainee);
        await Fill(program, office, exams);
        await Compute(program, exams);
        report.Add(new("peak memory", program.PeakMegabytes(), "MB"));
    }

    private async Task Enrol(Officer hr, string curriculum)
    {
        var cohort = await Cohort.Plan(hr, Code, Classes * 40, curriculum);
        await cohort.Commit(await cohort.Read(await installation.Sample(Rows, seed: 3)));
        await cohort.AddClasses(Classes);
        await cohort.Allocate();
    }

    private async Task OpenAndPaste(RunningProgram program, Officer office)
    {
        var page = PageOf(Class(1), Course.Wide);
        var token = await office.TokenOf(page);
        var sheets = await Sheet.Open(office, Class(1), Course.Wide);
        var waits = new List<double>();
        for (var round = 0; round < 20; round++)
        {
            var typed = Typed(round);
            var cells = sheets.SelectMany(sheet => sheet.Cells.Select((_, row) => sheet.Change(row, typed))).ToList();
            waits.Add(
                await Timed(() => office.SendAsScript($"{page}?handler=Cells", token, new { cells, way = "paste" }))
            );
            foreach (var sheet in sheets)
                await sheet.Read();
        }
        report.Add(new("480 cells pasted, p50", Load.At([.. waits.Order()], 0.5), "ms"));

        var opened = await Load.Run(program, [office.Browser], "sheet of 40 x 12", _ => page, goal: 80);
        report.Add(opened.Median with { Goal = 30 });
        report.Add(opened.Slowest);
        report.Add(opened.Cpu);
    }

    private async Task Save(Officer office)
    {
        var page = PageOf(Class(1), Course.Modules[0]);
        var token = await office.TokenOf(page);
        var sheets = await Sheet.Open(office, Class(1), Course.Modules[0]);
        var waits = new List<double>();
        for (var round = 0; round < 10; round++)
        {
            var typed = Typed(round);
            for (var row = 0; row < sheets[0].Cells.Count; row++)
            {
                object[] cells = [sheets[0].Change(row, typed)];
                waits.Add(
                    await Timed(() => office.SendAsScript($"{page}?handler=Cells", token, new { cells, way = "page" }))
                );
            }
            await sheets[0].Read();
        }
        waits.Sort();
        report.Add(new("one cell saved, p50", Load.At(waits, 0.5), "ms"));
        report.Add(new("one cell saved, p95", Load.At(waits, 0.95), "ms", 50));
    }

    /// <summary>25 who mark a class each, a cell at a time without a pause, while 1,000 look at their schedule, 32 at once.</summary>
    private async Task SaveWhileOthersLook(RunningProgram program, Officer office, Officer trainee)
    {
        const string typed = "9.5";
        var module = Course.Modules[1];
        var token = await office.TokenOf(PageOf(Class(1), module));
        var own = new List<IReadOnlyList<Sheet>>();
        foreach (var @class in AllClasses().Take(Markers))
            own.Add(await Sheet.Open(office, @class, module));

        var (saved, looks) = (new List<double>[Markers], 0);
        var took = await program.Watch(
            "25 mark 1,000 cells while 1,000 look at their schedule",
            goal: null,
            () => Task.WhenAll([.. own.Select(Mark), .. Enumerable.Range(0, 32).Select(_ => Look())])
        );
        var waits = saved.SelectMany(one => one).Order().ToList();
        var present = 0;
        foreach (var sheet in own.SelectMany(sheets => sheets))
            present += (await sheet.Read()).Count(mark => mark.Value == 9.5m);
        report.Add(took);
        report.Add(new("one cell saved meanwhile, p50", Load.At(waits, 0.5), "ms"));
        report.Add(new("one cell saved meanwhile, p95", Load.At(waits, 0.95), "ms", 500));
        report.Add(new("acknowledged marks that are there", present, "", waits.Count) { MoreIsBetter = true });

        async Task Mark(IReadOnlyList<Sheet> sheets, int at)
        {
            var page = $"{PageOf(Class(at + 1), module)}?handler=Cells";
            var cells = sheets.SelectMany(sheet => sheet.Cells.Select((_, row) => sheet.Change(row, typed)));
            saved[at] = [];
            foreach (var cell in cells.Take(MarkedByOne))
            {
                var body = new { cells = new[] { cell }, way = "page" };
                saved[at].Add(await Timed(() => office.SendAsScript(page, token, body)));
            }
        }

        async Task Look()
        {
            while (Interlocked.Increment(ref looks) <= Looks)
                await trainee.Read("/schedule");
        }
    }

    private async Task Fill(RunningProgram program, Officer office, Officer exams)
    {
        var sheets = new List<Sheet>();
        var workbooks = new List<MarkWorkbook>();
        foreach (var @class in AllClasses())
        {
            foreach (var module in Course.Modules)
            {
                sheets.AddRange(await Sheet.Open(office, @class, module));
                workbooks.Add(await MarkWorkbook.Fill(office, PageOf(@class, module), MarkOf));
            }
        }
        report.Add(
            await program.Watch(
                $"{sheets.Sum(sheet => sheet.Cells.Count):N0} marks imported from {workbooks.Count} workbooks",
                goal: null,
                async () =>
                {
                    foreach (var workbook in workbooks)
                        await workbook.Import();
                }
            )
        );
        report.Add(
            await program.Watch(
                $"{sheets.Count:N0} sheets submitted, approved, published",
                goal: null,
                async () =>
                {
                    foreach (var sheet in sheets)
                        await sheet.Publish(exams);
                }
            )
        );
    }

    /// <summary>Results are thrown away past the program; the page of the cohort then computes what it lacks.</summary>
    private async Task Compute(RunningProgram program, Officer exams)
    {
        await Quiet(program);
        var shown = await Middle(exams);
        await Forget(1);
        var one = await Middle(exams);
        await Forget(int.MaxValue);
        var all = await Middle(exams);
        report.Add(new("page with the results of 1,000", shown, "ms"));
        report.Add(new("results of 1,000 from nothing, without their page", (all - shown) / 1000, "s", 1.5));
        report.Add(new("results after one changed, without their page", one - shown, "ms", 50));
    }

    private static async Task<double> Middle(Officer exams)
    {
        var waits = new List<double>();
        for (var round = 0; round < Rounds; round++)
            waits.Add(await Timed(() => exams.Read(Results)));
        return Load.At([.. waits.Order()], 0.5);
    }

    private async Task Forget(int people)
    {
        await using var database = new SqliteConnection($"Data Source={installation.Database};Default Timeout=60");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = """
            delete from stored_result where rowid in (
                select rowid from stored_result where cohort_id = (select id from cohort where code = @cohort) limit @people)
            """;
        command.Parameters.AddWithValue("@cohort", Code);
        command.Parameters.AddWithValue("@people", people);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Until the background has nothing left to do.</summary>
    private static async Task Quiet(RunningProgram program)
    {
        TimeSpan before;
        do
        {
            before = program.Process.TotalProcessorTime;
            await Task.Delay(TimeSpan.FromSeconds(3));
            program.Process.Refresh();
        } while ((program.Process.TotalProcessorTime - before).TotalSeconds > 0.3);
    }

    private static async Task<double> Timed(Func<Task> act)
    {
        var begun = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static string MarkOf(int row, int component) =>
        (5 + (((row * 7) + (component * 3)) % 20 * 0.25m)).ToString(CultureInfo.InvariantCulture);

    private static string Typed(int round) => (5 + (round % 10 * 0.5)).ToString(CultureInfo.InvariantCulture);

    private static string Class(int number) => string.Create(CultureInfo.InvariantCulture, $"{Code}-{number:00}");

    private static IEnumerable<string> AllClasses() => Enumerable.Range(1, Classes).Select(Class);

    private static string PageOf(string @class, string module) => $"/grade-sheets/{@class}/{module}";
}
