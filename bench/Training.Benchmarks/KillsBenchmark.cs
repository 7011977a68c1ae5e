using System.Diagnostics;

namespace Training.Benchmarks;

/// <summary>
/// Kills the program at random moments while it commits a list of 1,000 people. It goes on by itself after each start, and
/// begins with the list anew when it has come to the end of it.
/// </summary>
internal sealed class KillsBenchmark(Installation installation, Report report, int kills)
{
    private const int People = 1000;
    private const int Seed = 20261122; // the same moments each time

    private readonly Witness _witness = new(installation.Database);
    private readonly Random _random = new(Seed);

    private string _token = "";
    private string _import = "";

    public async Task Run()
    {
        await Plan();
        var took = await Undisturbed();
        var (found, finished) = (Testimony.Clean, 0);
        for (var kill = 1; kill <= kills; kill++)
        {
            var (acknowledged, complete) = await Killed(took * _random.NextDouble());
            found += await _witness.Examine(acknowledged, complete);
            if (complete)
            {
                finished++;
                await installation.Run(["audit", "verify"]);
                installation.Return();
            }
            if (kill % 10 == 0)
                Console.WriteLine($"{kill} kills, {finished} commits came to their end: {found}");
        }

        report.Add(new("kills", kills, ""));
        report.Add(new("commits that came to their end", finished, ""));
        report.Add(new("people lost", found.Lost, "", 0));
        report.Add(new("people half there", found.Partial, "", 0));
        report.Add(new("people twice there", found.Doubled, "", 0));
        report.Add(new("faults of the file", found.Damaged, "", 0));
    }

    /// <summary>From here each commit begins.</summary>
    private async Task Plan()
    {
        var list = await installation.Sample(People, seed: 1);
        await using var program = await installation.Serve();
        using var officer = await Officer.Join(installation, program.Client.BaseAddress!);
        _token = officer.Token;
        await Cohort.BeginProgramme(officer);
        _import = await (await Cohort.Plan(officer, "K1", People)).Read(list);
        await program.Terminate();
        installation.Remember();
    }

    /// <summary>How a commit looks that nothing happened to.</summary>
    private async Task<TimeSpan> Undisturbed()
    {
        await using var program = await installation.Serve();
        using var officer = new Officer(program.Client.BaseAddress!, _token);
        var clock = Stopwatch.StartNew();
        await officer.Finish(await officer.BeginCommit(_import));
        var took = clock.Elapsed;
        await program.Terminate();
        await _witness.Remember();
        installation.Return();
        return took;
    }

    /// <summary>Starts the program, which goes on where it was killed, and kills it again after a while.</summary>
    /// <returns>The rows that it said were in, and whether it said that all are.</returns>
    private async Task<(int Acknowledged, bool Complete)> Killed(TimeSpan after)
    {
        await using var program = await installation.Serve();
        using var officer = new Officer(program.Client.BaseAddress!, _token);
        var clock = Stopwatch.StartNew();
        var work = await officer.BeginCommit(_import); // asked again, it answers the work that is under way
        var (acknowledged, complete) = (0, false);
        while (clock.Elapsed < after && !complete)
        {
            var shown = await officer.Get($"/api/v1/work/{work}");
            (acknowledged, complete) = (
                shown.GetProperty("done").GetInt32(),
                shown.GetProperty("state").GetString() == "done"
            );
            await Task.Delay(5);
        }
        await program.Kill();
        return (acknowledged, complete);
    }
}
