namespace Training.Benchmarks;

/// <summary>
/// Whoever applied is judged by the policy of the pilot, by a program that did nothing else since its start; then all compete
/// for the seats.
/// </summary>
internal sealed class SelectionBenchmark(Installation installation, Report report, int many)
{
    private const int Few = 1000;

    public async Task Run()
    {
        Applicants first,
            few,
            lot;
        await using (var program = await installation.Serve())
        {
            using var hr = await Officer.Join(installation, program.Client.BaseAddress!);
            await Cohort.BeginProgramme(hr);
            first = await Applicants.Apply(installation, hr, "K0", people: 100);
            few = await Applicants.Apply(installation, hr, "K1", Few);
            lot = await Applicants.Apply(installation, hr, "K2", many);
            await program.Terminate();
        }

        await using var judging = await installation.Serve();
        using var officer = await Officer.Return(installation, judging.Client.BaseAddress!);
        await first.Judge(officer); // so that what is measured is not the compiler
        await Judge(judging, officer, few, Few, goal: 0.5);
        await Judge(judging, officer, lot, many, goal: 30);
        report.Add(new("peak memory until then", judging.PeakMegabytes(), "MB", 400));
        await first.Compete(officer, cells: 20);
        await first.Rank(officer); // the compiler again
        await few.Compete(officer, cells: 200);
        await lot.Compete(officer, cells: 2000);
        await Rank(judging, officer, few, $"{Few:N0} applicants ranked for 200 cells", goal: 0.3);
        await Rank(judging, officer, lot, $"{many:N0} applicants ranked for 2,000 cells", goal: 10);
        report.Add(new("peak memory", judging.PeakMegabytes(), "MB", 400));
    }

    private async Task Rank(RunningProgram program, Officer hr, Applicants applicants, string name, double goal)
    {
        var took = TimeSpan.Zero;
        var watched = await program.Watch(name, goal, async () => took = await applicants.Rank(hr));
        report.Add(watched with { Value = took.TotalSeconds });
        report.Add(new("with a seat or on a reserve list", await applicants.Ranked(), ""));
    }

    private async Task Judge(RunningProgram program, Officer hr, Applicants applicants, int people, double goal)
    {
        var took = TimeSpan.Zero;
        var name = $"{people:N0} applicants judged";
        var watched = await program.Watch(name, goal, async () => took = await applicants.Judge(hr));
        report.Add(watched with { Value = took.TotalSeconds });
        report.Add(new("applicants without a verdict", await applicants.WithoutVerdict(), "", 0));
        report.Add(new("eligible among them", await applicants.Eligible(), ""));
    }
}
