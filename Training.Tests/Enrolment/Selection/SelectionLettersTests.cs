using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Training.Application.Enrolment.Selection.Letters;
using Training.Application.People;
using Training.Infrastructure;
using Training.Tests.Enrolment.Eligibility;

namespace Training.Tests.Enrolment.Selection;

/// <summary>After the decision every applicant hears where their own result stands, and sees it without an account.</summary>
public abstract class SelectionLettersTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SelectionLettersTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SelectionLettersTests(app), IClassFixture<PostgresApp>;

    private static int _number;

    [Fact]
    public async Task Everybody_with_an_address_gets_one_letter_whose_link_shows_their_own_result_in_words()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        var (waits, admitted) = (await Reachable(given.Applications[0]), await Reachable(given.Applications[1]));
        await app.Decide(given.Code);

        (await app.Send(new TellApplicants(given.Code))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        var again = await app.Send(new TellApplicants(given.Code));

        again.Errors.ShouldHaveSingleItem().Code.ShouldBe("selection.already_told");
        (await Letters(admitted)).ShouldHaveSingleItem();
        var letter = (await Letters(waits)).ShouldHaveSingleItem().TextBody!;
        var link = letter.Split('\n', '\r', ' ').First(word => word.StartsWith("http", StringComparison.Ordinal));
        using var nobody = app.Visitor();
        var page = await TestPage.Open(nobody, new Uri(link).PathAndQuery);
        page.Text("main").ShouldContain("Số 1 trong danh sách dự bị");
        page.Text("main").ShouldContain("Trình độ đào tạo");
        letter.ShouldNotContain("dự bị");
    }

    [Fact]
    public async Task A_forged_link_and_one_before_the_decision_show_nothing()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        await app.Rank(given.Code);
        using var nobody = app.Visitor();
        var early = app.Services.GetRequiredService<IOutcomeLinks>().Of(given.Applications[0]);

        (await TestPage.Open(nobody, early.PathAndQuery)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await TestPage.Open(nobody, "/selection/forged")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Send(new TellApplicants(given.Code)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("selection.not_decided");
    }

    [Fact]
    public async Task By_turns_so_many_letters_an_hour_are_due()
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90, 80);
        foreach (var application in given.Applications)
            await Reachable(application);
        await app.Decide(given.Code);

        (await app.Send(new TellApplicants(given.Code, PerHour: 2))).Succeeded(out var work).ShouldBeTrue();
        await app.Run(work);

        var due = await app.Db(db =>
            db.WorkItems.Where(item => item.Kind == "SendOutcome")
                .OrderByDescending(item => item.DueAt)
                .Take(3)
                .ToListAsync()
        );
        (due[0].DueAt - due[1].DueAt).ShouldBe(TimeSpan.FromHours(1));
        due[1].DueAt.ShouldBe(due[2].DueAt);
    }

    private async Task<string> Reachable(CandidacyId application)
    {
        var address = $"ud{Interlocked.Increment(ref _number)}@dutuyen.example";
        var person = await app.PersonOf(application);
        (await app.Send(new OpenPersonFile(person))).Succeeded(out var open).ShouldBeTrue();
        var form = open!.Form with { Email = address };
        (await app.Send(new ChangePerson(person, open.Version, form))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        return address;
    }

    private async Task<List<MimeMessage>> Letters(string to)
    {
        var folder = app.Services.GetRequiredService<DataDirectory>().Mail;
        var letters = await Task.WhenAll(folder.GetFiles("*.eml").Select(file => MimeMessage.LoadAsync(file.FullName)));
        return [.. letters.Where(letter => letter.To.Mailboxes.Single().Address == to)];
    }
}
