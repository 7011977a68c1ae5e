using System.Globalization;

namespace Training.Benchmarks;

/// <summary>What HR does with a cohort, each step until its work is done.</summary>
internal sealed class Cohort(Officer officer, string code)
{
    public static Task BeginProgramme(Officer officer) =>
        officer.Send(
            "/programme",
            ("Code", "BENCH"),
            ("NameVi", "Chương trình thử tốc độ"),
            ("NameEn", "Benchmark"),
            ("Target", "1000"),
            ("Version", "0")
        );

    /// <param name="curriculum">Its id; null for none yet.</param>
    public static async Task<Cohort> Plan(Officer officer, string code, int size, string? curriculum = null)
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
                    curriculum,
                },
            }
        );
        return new(officer, code);
    }

    public Task AddClasses(int count) =>
        officer.Send(
            $"/cohorts/{code}/classes?handler=Add",
            ("Count", count.ToString(CultureInfo.InvariantCulture)),
            ("Capacity", "40")
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
        await officer.Finish(Officer.WorkOf(import));
        return import.GetProperty("id").GetString()!;
    }

    public async Task Commit(string import) => await officer.Finish(await officer.BeginCommit(import));

    /// <summary>Fills the classes with everybody who applied.</summary>
    public async Task Allocate()
    {
        var act = new
        {
            on = DateTime.Now.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            decision = new
            {
                number = (string?)null,
                date = (string?)null,
                signatory = (string?)null,
            },
            reason = (string?)null,
        };
        await officer.Finish(
            Officer.WorkOf(await officer.Post($"/api/v1/cohorts/{code}/allocation", new { act, seen = (string?)null }))
        );
    }
}
