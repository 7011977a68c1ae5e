using System.Diagnostics;
using System.Globalization;

namespace Training.Benchmarks;

/// <summary>What HR does with a cohort, each step until its work is done.</summary>
internal sealed class Cohort(Officer officer, string code)
{
    private const int LargestClass = 500;

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
        var import = await officer.Post($"/api/v1/cohorts/{code}/imports", form);
        await Done(import.GetProperty("workId").GetString()!);
        return import.GetProperty("id").GetString()!;
    }

    public async Task Commit(string import)
    {
        var begun = await officer.Post($"/api/v1/imports/{import}/commit");
        await Done(begun.GetProperty("workId").GetString()!);
    }

    /// <summary>Fills the classes with everybody who applied.</summary>
    public async Task Allocate()
    {
        var act = new
        {
            on = DateTime.Now.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            decision = new { },
        };
        var begun = await officer.Post($"/api/v1/cohorts/{code}/allocation", new { act });
        await Done(begun.GetProperty("workId").GetString()!);
    }

    /// <summary>Asks seldom enough that the asking costs nothing, and often enough to be exact to a twentieth.</summary>
    private async Task Done(string work)
    {
        var clock = Stopwatch.StartNew();
        while (
            (await officer.Get($"/api/v1/work/{work}")).GetProperty("state").GetString() is var state && state != "done"
        )
        {
            if (state is "dead" or "cancelled")
                throw new InvalidOperationException($"Work {work} is {state}.");
            await Task.Delay((int)Math.Clamp(clock.ElapsedMilliseconds / 20, 10, 250));
        }
    }
}
