using System.Diagnostics;

namespace Training.Benchmarks;

/// <summary>From an empty data directory to a hundred thousand officers, as HR does it over HTTP.</summary>
internal sealed class EnrolmentBenchmark(Installation installation, Report report, int many)
{
    private const int Few = 1000;

    private static readonly string[] Searches =
    [
        "nguyen van",
        "tran thi hoa",
        "pham",
        "minh anh",
        "le hoang nam",
        "duc",
    ];

    public async Task Run()
    {
        var (few, lot) = (await installation.Sample(Few, seed: 1), await installation.Sample(many, seed: 2));
        await using (var program = await Started("first page after a first start", installation.Empty))
        {
            using var officer = await Officer.Join(installation, program.Client.BaseAddress!);
            await Cohort.BeginProgramme(officer);
            await WarmUp(officer);

            var first = await Cohort.Plan(officer, "K1", Few);
            await Import(program, first, few, Few, planGoal: 0.5, commitGoal: 1);
            await first.AddClasses(Few / 40);
            report.Add(await program.Watch($"{Few:N0} people allocated to classes", goal: null, first.Allocate));
            await Look(program, officer, Few, goal: 30);
            report.Add(new($"peak memory with {Few:N0} people", program.PeakMegabytes(), "MB"));

            var second = await Cohort.Plan(officer, "K2", size: 10_000);
            await Import(program, second, lot, many, planGoal: 25, commitGoal: 60);
            report.Add(new($"peak memory with {many:N0} people", program.PeakMegabytes(), "MB", 400));
            await Look(program, officer, many, goal: 60);
        }
        await using var again = await Started("first page after another start", static () => { });
    }

    /// <summary>The middle one of three starts; the first of them also compiles what measures, on the same cores.</summary>
    private async Task<RunningProgram> Started(string name, Action prepare)
    {
        var starts = new List<Figure>();
        while (true)
        {
            prepare();
            var clock = Stopwatch.StartNew();
            var program = await installation.Serve();
            await program.Client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
            var cpu = program.Process.TotalProcessorTime.TotalSeconds;
            starts.Add(new(name, clock.Elapsed.TotalSeconds, "s", 2, cpu));
            if (starts.Count == 3)
            {
                report.Add(starts.OrderBy(start => start.Value).ElementAt(1));
                return program;
            }
            await program.DisposeAsync();
        }
    }

    /// <summary>So that what is measured is not the compiler.</summary>
    private async Task WarmUp(Officer officer)
    {
        var cohort = await Cohort.Plan(officer, "K0", size: 100);
        await cohort.Commit(await cohort.Read(await installation.Sample(people: 100, seed: 3)));
    }

    private async Task Import(
        RunningProgram program,
        Cohort cohort,
        string file,
        int rows,
        double planGoal,
        double commitGoal
    )
    {
        var import = "";
        report.Add(
            await program.Watch(
                $"{rows:N0} rows read and planned",
                planGoal,
                async () => import = await cohort.Read(file)
            )
        );
        report.Add(await program.Watch($"{rows:N0} rows committed", commitGoal, () => cohort.Commit(import)));
    }

    private async Task Look(RunningProgram program, Officer officer, int people, double goal)
    {
        var pages = people / 50;
        HttpClient[] officers = [officer.Browser, officer.Browser];
        var list = await Load.Run(
            program,
            officers,
            $"list of {people:N0}",
            n => $"/people?page={1 + n * 7919 % pages}",
            goal
        );
        var search = await Load.Run(
            program,
            officers,
            $"search among {people:N0}",
            n => $"/people?q={Uri.EscapeDataString(Searches[n % Searches.Length])}",
            goal
        );
        foreach (var figure in list.All.Concat(search.All))
            report.Add(figure);
    }
}
