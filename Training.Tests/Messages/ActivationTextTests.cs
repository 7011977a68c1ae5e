using System.Net;
using MimeKit;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Tests.Messages;

/// <summary>HR may say in its own words what the first letter says, and may neither stop it nor take the link out of it.</summary>
public abstract class ActivationTextTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ActivationTextTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ActivationTextTests(app), IClassFixture<PostgresApp>;

    private static Terms Usual => FactNature.Of(FactKind.AccountActivation).Usual;

    [Fact]
    public async Task The_letter_says_what_the_rule_says()
    {
        using var hr = await app.SignedIn(Role.Hr);
        var page = await TestPage.Open(hr, "/messages/AccountActivation");
        page.Text(".note").ShouldContain("luôn được gửi");
        var saved = await page.SubmitForm("main form", ("Form.BodyVi", "Mời {name} vào {link}"));
        saved.Status.ShouldBe(HttpStatusCode.Redirect);

        (await app.Send(new CreateAccount("moi@example.vn", "Lê Mới", [Role.Hr], "vi"))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        var letter = app
            .Folder.CreateSubdirectory("mail")
            .GetFiles("*.eml")
            .Select(file => MimeMessage.Load(file.FullName))
            .Single(one => one.To.Mailboxes.Single().Address == "moi@example.vn");
        letter.Subject.ShouldBe("Tài khoản của bạn trong hệ thống đào tạo nguồn");
        letter.TextBody.ShouldStartWith("Mời Lê Mới vào http");
    }

    [Fact]
    public async Task It_is_neither_switched_off_nor_sent_another_way_nor_without_its_link()
    {
        (await Refusal(Usual with { On = false })).ShouldBe("messages.always_goes");
        (await Refusal(Usual with { By = [Channel.Email, Channel.Inbox] })).ShouldBe("messages.always_goes");
        (await Refusal(Usual with { Digest = true })).ShouldBe("messages.always_goes");
        (await Refusal(Usual, TextsOfRule.Usual with { BodyEn = "Welcome, {name}" })).ShouldBe(
            "messages.placeholder_missing"
        );
    }

    [Fact]
    public async Task It_is_shown_with_no_link_that_works()
    {
        var account = await app.GivenAccount([Role.Hr]);

        (await app.Send(new PreviewRule(FactKind.AccountActivation, account.Email))).Succeeded(out var shown);

        shown.ShouldNotBeNull().Body.ShouldNotBeNull().ShouldContain("key=•");
    }

    private async Task<string> Refusal(Terms terms, TextsOfRule? texts = null) =>
        (await app.Send(new ChangeRule(FactKind.AccountActivation, terms, texts ?? TextsOfRule.Usual, Version: 0)))
            .Errors.ShouldHaveSingleItem()
            .Code;
}
