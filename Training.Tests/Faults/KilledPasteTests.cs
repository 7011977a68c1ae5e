using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Assessment.Contracts;
using Training.Application.Audit;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Faults;

/// <summary>P3, P15: a block of marks goes in whole and once, whenever the program is killed meanwhile.</summary>
/// <param name="app">The installation, which itself serves nobody. It prepares the sheet, and judges.</param>
public sealed class KilledPasteTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const int Kills = 2;
    private const int People = 40;

    private readonly Random _random = new(20260302);

    [Fact]
    public async Task Killed_at_random_moments_of_a_paste_no_mark_is_lost_halved_or_doubled()
    {
        app.Services.GetService<DataDirectoryLock>()?.Dispose(); // only the one that is killed writes
        var sheets = await app.GivenGradeSheets(people: People);
        var token = await GivenToken();
        var number = 1;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = await Start(token);
            await Pasted(program, sheets, number); // what the kill before interrupted is sent again
            var whole = await Pasted(program, sheets, ++number);
            var paste = Paste(program, sheets, ++number);
            await Task.Delay(whole * ((kill + _random.NextDouble()) / Kills)); // in every part of it once
            await program.Kill();
            var acknowledged = await Acknowledged(paste);

            (await LinesOfEach(sheets))
                .ShouldHaveSingleItem()
                .ShouldBeInRange(acknowledged ? number : number - 1, number);
        }
        await using (var last = await Start(token))
            await Pasted(last, sheets, number);

        var ledger = await app.Db(db => db.MarkEntries.Where(e => e.SheetId == sheets.Exam).ToListAsync());
        ledger
            .Select(line => (line.PersonId, line.Number, line.Mark))
            .ShouldBe(
                from person in sheets.People
                from line in Enumerable.Range(1, number)
                select (person, line, Mark.Of(ValueOf(line))),
                ignoreOrder: true
            );
        (await app.Db(db => db.GradeSheets.SingleAsync(sheet => sheet.Id == sheets.Exam))).Version.ShouldBe(
            ledger.Count
        );
        (await app.Send(new VerifyAudit())).Errors.ShouldBeEmpty();
        (await app.Db(db => db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync())).ShouldBe(["ok"]);
    }

    /// <summary>Each cell is answered with the line that the paste was to add, whether it added it now or before.</summary>
    /// <returns>How long it took.</returns>
    private static async Task<TimeSpan> Pasted(RunningProgram program, GivenSheets sheets, int number)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await Paste(program, sheets, number);
        var took = Stopwatch.GetElapsedTime(began);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<JsonNode>())!["cells"]!
            .AsArray()
            .Select(cell => $"{cell!["result"]} {cell["value"]} {cell["version"]}")
            .ShouldBe(Enumerable.Repeat($"saved {ValueOf(number)} {number}", People));
        return took;
    }

    /// <param name="number">Of the lines that it is to add, one for everybody.</param>
    private static Task<HttpResponseMessage> Paste(RunningProgram program, GivenSheets sheets, int number)
    {
        var cells = sheets.People.Select(person => new
        {
            person = person.Value,
            version = number - 1,
            value = ValueOf(number),
        });
        return program.Client.PatchAsJsonAsync(
            new Uri($"/api/v1/grade-sheets/{sheets.Exam}", UriKind.Relative),
            new { cells }
        );
    }

    private static int ValueOf(int number) => number % 10;

    private static async Task<bool> Acknowledged(Task<HttpResponseMessage> paste)
    {
        try
        {
            using var answer = await paste;
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>How many lines the people have: the same of everybody where every paste is whole.</summary>
    private async Task<List<int>> LinesOfEach(GivenSheets sheets)
    {
        var lines = await app.Db(db =>
            db.MarkEntries.Where(e => e.SheetId == sheets.Exam)
                .GroupBy(e => e.PersonId)
                .Select(own => own.Count())
                .ToListAsync()
        );
        lines.Count.ShouldBe(People);
        return [.. lines.Distinct()];
    }

    private async Task<RunningProgram> Start(string token)
    {
        var program = await RealProgram.Serve(app.Folder, [.. app.Settings]);
        program.Client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return program;
    }

    /// <summary>By the clock of the machine, as the program has it.</summary>
    private async Task<string> GivenToken()
    {
        var account = await app.GivenAccount([Role.ExamOffice]);
        var (token, now) = (Secret.New(ApiToken.Prefix), DateTimeOffset.UtcNow);
        await app.Save(new ApiToken(ApiTokenId.New(now), account.Id, "paste", token.Hash, now, now.AddDays(1)));
        return token.Text;
    }
}
