using System.Net;

namespace Training.Tests.Access;

/// <summary>What leaves the system in great numbers leaves it as a file, and not too often.</summary>
public sealed class ExportLimitTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task A_list_is_a_file_to_keep_and_five_a_minute_are_given_to_one_account()
    {
        var session = await app.GivenSession(Role.Hr);
        await app.GivenTrainee(await app.GivenCohort(), "Nguyễn Thị Hương Giang");
        using var browser = app.SignedIn(session);
        for (var i = 0; i < 5; i++)
        {
            var answer = (await Export(browser)).Response;
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }

        using var elsewhere = app.SignedIn(session);
        (await Export(elsewhere)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        using var colleague = await app.SignedIn(Role.Hr);
        (await Export(colleague)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<TestPage> Export(HttpClient browser) =>
        await (await TestPage.Open(browser, "/people")).SubmitForm("form[method=post][action*=Export]");
}
