using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Training.Benchmarks;

/// <summary>A term is published; then 18 months of 25 classes are looked at by trainees and moved by the office.</summary>
internal sealed partial class TimetableBenchmark(Installation installation, Report report)
{
    private const string Cohort = "K1";
    private const string Class = "K1-01";

    /// <summary>Phones that are signed in; more people share them.</summary>
    private const int Phones = 8;

    public async Task Run()
    {
        await using (var term = await installation.Demonstrate("--draft"))
        {
            using var office = await installation.SignIn(term, "AcademicOffice");
            await Publish(term, office, "publication of a term", goal: 5);
        }
        installation.Empty();

        await using var program = await installation.Demonstrate("--months", "18", "--draft");
        using var planner = await installation.SignIn(program, "AcademicOffice");
        await Publish(program, planner, "publication of 18 months", goal: null);
        await Trainees(program);
        await Board(program, planner);
        report.Add(new("peak memory", program.PeakMegabytes(), "MB"));
    }

    private async Task Publish(RunningProgram program, Officer office, string name, double? goal)
    {
        JsonElement published = default;
        var took = await program.Watch(
            name,
            goal,
            async () => published = await office.Post($"/api/v1/timetables/{Cohort}/publication")
        );
        report.Add(new($"{name}, sessions", published.GetProperty("sessions").GetDouble(), ""));
        report.Add(new($"{name}, left in the draft", published.GetProperty("staying").GetDouble(), ""));
        report.Add(took);
    }

    private async Task Trainees(RunningProgram program)
    {
        var phones = new List<Officer>();
        for (var i = 0; i < Phones; i++)
            phones.Add(await installation.SignIn(program, "Trainee"));
        try
        {
            foreach (var people in (int[])[1, 32, 64])
            {
                var holders = Enumerable.Range(0, people).Select(i => phones[i % Phones]).ToList();
                await Look(program, holders.ConvertAll(phone => phone.Browser), "schedule page", "/schedule");
                await Look(
                    program,
                    holders.ConvertAll(phone => phone.Api),
                    "own schedule (API)",
                    "/api/v1/me/schedule"
                );
            }
            await Feed(program, phones[0]);
        }
        finally
        {
            phones.ForEach(phone => phone.Dispose());
        }
    }

    private async Task Look(RunningProgram program, List<HttpClient> browsers, string name, string path)
    {
        var one = browsers.Count == 1;
        var load = $"{name}, {browsers.Count} at once";
        var figures = await Load.Run(program, browsers, load, _ => path, one ? 25 : null);
        report.Add(one ? figures.PerSecond : figures.PerSecond with { Goal = 1500, MoreIsBetter = true });
        report.Add(figures.Cpu with { Goal = 0.6 });
        report.Add(figures.Median);
        report.Add(figures.Slowest);
    }

    private async Task Feed(RunningProgram program, Officer trainee)
    {
        var page = await trainee.Send("/schedule/calendar");
        var address = new Uri(FeedAddress().Match(page).Groups["address"].Value);
        using var calendar = new HttpClient { BaseAddress = program.Client.BaseAddress };
        using var first = await calendar.GetAsync(address);
        var events = (await first.Content.ReadAsStringAsync()).Split("BEGIN:VEVENT").Length - 1;
        report.Add(new("feed, events", events, ""));
        report.Add((await Load.Run(program, [calendar], "feed", _ => address.AbsolutePath, goal: 30)).Slowest);

        calendar.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        report.Add((await Load.Run(program, [calendar], "unchanged feed", _ => address.AbsolutePath, goal: 3)).Slowest);
    }

    private async Task Board(RunningProgram program, Officer planner)
    {
        var week = DateTime.Today.AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var by in (string[])["Class", "Room", "Instructor"])
        {
            var figures = await Load.Run(
                program,
                [planner.Browser],
                $"board of a week by {by}",
                _ => $"/timetable?cohort={Cohort}&day={week}&by={by}"
            );
            report.Add(figures.Median);
            report.Add(figures.Slowest);
        }
        await Move(planner, week);
    }

    /// <summary>The last session of each of some weeks goes to the Saturday after it, and back.</summary>
    private async Task Move(Officer planner, string from)
    {
        var listed = await planner.Get($"/api/v1/classes/{Class}/sessions?from={from}");
        var fridays = listed
            .GetProperty("items")
            .EnumerateArray()
            .Where(session => session.GetProperty("date").GetDateTime().DayOfWeek == DayOfWeek.Friday)
            .ToList();
        var waits = new List<double>();
        foreach (var session in Enumerable.Repeat(fridays, 10).SelectMany(them => them))
        {
            var (id, day) = (session.GetProperty("id").GetString(), session.GetProperty("date").GetDateTime());
            var firstPeriod = session.GetProperty("firstPeriod").GetInt32();
            foreach (var to in (DateTime[])[day.AddDays(1), day])
            {
                var date = to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                var begun = Stopwatch.GetTimestamp();
                await planner.Patch($"/api/v1/sessions/{id}", new { date, firstPeriod });
                waits.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }
        waits.Sort();
        report.Add(new("a move on the board, p50", waits[waits.Count / 2], "ms"));
        report.Add(new("a move on the board, p99", waits[(int)(waits.Count * 0.99)], "ms", 50));
    }

    [GeneratedRegex("data-feed[^>]*>(?<address>[^<]+)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeedAddress();
}
