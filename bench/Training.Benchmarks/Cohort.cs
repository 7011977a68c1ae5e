using System.Globalization;

namespace Training.Benchmarks;

/// <summary>What HR does with a cohort, each step until its work is done.</summary>
internal sealed class Cohort(Officer officer, string code)
{
    private const int LargestClass = 500;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    public static async Task<Cohort> Plan(Officer officer, string code, int size)
    {
        var today = DateOnly.FromDateTime(DateTime.Now);
        await officer.Post(
            "/api/v1/cohorts",
            new
            {
                code,
                plan = new
                {
                    nameVi = code,
                    nameEn = code,
                    plannedSize = size,
                    filingFrom = today.AddDays(-40),
                    filingTo = today,
                    opensOn = today.AddDays(7),
                    closesOn = today.AddDays(300),
                },
            }
        );
        return new(officer, code);
    }

    public Task AddClasses(int count, int capacity = 40) =>
        officer.Send(
            $"/cohorts/{code}/classes?handler=Add",
            ("Count", count.ToString(CultureInfo.InvariantCulture)),
            ("Capacity", Math.Min(capacity, LargestClass).ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>Uploads a list and waits until every row of it is planned.</summary>
    /// <returns>The import.</returns>
    public async Task<string> Read(string file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StreamContent(File.OpenRead(file)), "file", Path.GetFileName(file) },
        };
        var import = (await officer.Post($"/api/v1/cohorts/{code}/imports", form)).GetProperty("id").GetString()!;
        await Reaches(import, "planned");
        return import;
    }

    public async Task Commit(string import)
    {
        await officer.Post($"/api/v1/imports/{import}/commit");
        await Reaches(import, "committed");
    }

    /// <summary>Fills the classes with everybody who applied.</summary>
    public async Task Allocate()
    {
        var act = new
        {
            on = DateTime.Now.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            decision = new { },
        };
        var work = (await officer.Post($"/api/v1/cohorts/{code}/allocation", new { act }))
            .GetProperty("workId")
            .GetString();
        await Becomes($"/api/v1/work/{work}", "done");
    }

    private Task Reaches(string import, string state) => Becomes($"/api/v1/imports/{import}", state);

    private async Task Becomes(string path, string state)
    {
        while ((await officer.Get(path)).GetProperty("state").GetString() is var now && now != state)
        {
            if (now is "awaitingColumns" or "awaitingEncoding" or "dead" or "cancelled")
                throw new InvalidOperationException($"{path} is {now}");
            await Task.Delay(Glance);
        }
    }
}
