using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Reporting;
using static Training.Tests.GivenMessages;

namespace Training.Tests.Messages;

/// <summary>A rule that tells by the gateway outside, and the button that stops everything that leaves the program.</summary>
public abstract class GatewayTests
{
    private const FactKind Published = FactKind.TimetablePublished;
    private readonly TestApp _app;
    private readonly GatewaySink _gateway;

    protected GatewayTests(TestApp app, GatewaySink gateway)
    {
        (_app, _gateway) = (app, gateway);
        _app.InHanoi();
    }

    public sealed class OnSqlite(SqliteAppWithGateway app)
        : GatewayTests(app, app.Gateway),
            IClassFixture<SqliteAppWithGateway>;

    public sealed class OnPostgres(PostgresAppWithGateway app)
        : GatewayTests(app, app.Gateway),
            IClassFixture<PostgresAppWithGateway>;

    [Fact]
    public async Task What_a_rule_tells_by_the_gateway_arrives_there_once_and_signed()
    {
        var (school, trainee) = await School();
        await TellBy(Channel.Inbox, Channel.Gateway);

        await _app.GivenPublication(school, "Bắt đầu khóa học");
        await _app.RunDueWork();
        await _app.RunDueWork();

        var message = (await _app.Told(trainee, Published, Channel.Gateway)).ShouldHaveSingleItem();
        var post = (await Posts(trainee)).ShouldHaveSingleItem();
        post.ShouldSatisfyAllConditions(
            p => p.Id.ShouldBe($"{message.Work}"),
            p => p.IsSignedAt(_app.Clock.GetUtcNow()).ShouldBeTrue(),
            p => p["subject"].ShouldBe(message.Subject),
            p => p["body"].ShouldNotBeNull().ShouldContain("Bắt đầu khóa học"),
            p => p["name"].ShouldNotBeNullOrEmpty(),
            p => p["language"].ShouldBe("vi")
        );
        (await _app.Letters(trainee)).ShouldBeEmpty();
        (await _app.Send(new ShowDelivery(message.Id))).Succeeded(out var shown).ShouldBeTrue();
        shown.Delivery.State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task While_sending_is_paused_what_is_on_its_way_waits_untried_and_only_letters_with_links_go()
    {
        var (school, trainee) = await School();
        await TellBy(Channel.Inbox, Channel.Email, Channel.Gateway);
        await _app.GivenPublication(school);
        await RunAllButSending();
        var work = (await _app.Told(trainee, Published, Channel.Email)).ShouldHaveSingleItem().Work.ShouldNotBeNull();

        await _app.Send(new PauseSending(Paused: true));
        await _app.RunDueWork();

        (await _app.Letters(trainee)).ShouldBeEmpty();
        (await Posts(trainee)).ShouldBeEmpty();
        var waiting = await _app.Work(work);
        (waiting.State, waiting.Attempts, waiting.LastError).ShouldBe((WorkState.Pending, 0, "work.not_now"));
        waiting.DueAt.ShouldBeGreaterThan(DateTime.UtcNow);
        await _app.Send(new ForgotPassword(await Address(trainee)));
        await _app.RunDueWork();
        (await _app.Letters(trainee)).Count.ShouldBe(1); // somebody waits for it

        await _app.Send(new PauseSending(Paused: false));
        await _app.RunDueWork();

        (await _app.Letters(trainee)).Count.ShouldBe(2);
        (await Posts(trainee)).Count.ShouldBe(1);
        (await _app.Work(work)).State.ShouldBe(WorkState.Done);
    }

    [Fact]
    public async Task What_is_in_doubt_is_counted_by_whatever_way_it_went_and_letters_about_accounts_beside_it()
    {
        var (school, trainee) = await School();
        await TellBy(Channel.Inbox, Channel.Gateway);
        await _app.GivenPublication(school);
        await RunAllButSending();
        await _app.Send(new ForgotPassword(await Address(trainee)));
        (await _app.Send(new ShowSending())).Succeeded(out var before).ShouldBeTrue();

        await LeaveInDoubt();

        (await _app.Send(new ShowSending())).Succeeded(out var sending).ShouldBeTrue();
        (sending.NeedSomebody, sending.OtherLetters).ShouldBe((before.NeedSomebody + 1, before.OtherLetters + 1));
        (await _app.Send(new ListDeliveries(NeedsSomebody: true))).Succeeded(out var found).ShouldBeTrue();
        found.Items.Count(one => one.Channel == Channel.Gateway).ShouldBe(sending.NeedSomebody);
        using var hr = await _app.SignedIn(Role.Hr);
        (await TestPage.Open(hr, "/messages")).Text("main").ShouldContain("Còn 1 thư khác");
    }

    /// <summary>Whoever had them in hand was killed.</summary>
    private async Task LeaveInDoubt()
    {
        var sending = _app.Db(db =>
            db.WorkItems.Where(item => item.External && item.State == WorkState.Pending)
                .Select(item => item.Id)
                .ToListAsync()
        );
        foreach (var id in await sending)
            (await _app.Claim(id)).ShouldNotBeNull();
        await _app.LetAnHourPass();
        await _app.Sweep();
    }

    /// <summary>On a working day at nine, two days before.</summary>
    private async Task<(GivenSchool School, GivenSession Trainee)> School()
    {
        var opensIn = 8;
        while (_app.Clock.GetLocalNow().AddDays(opensIn - 3).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            opensIn++;
        var school = await _app.GivenSchool(opensIn: opensIn);
        _app.Clock.SetUtcNow(Instant(school.Opens.AddDays(-3), new(9, 0)));
        var trainee = await _app.GivenTraineeSession(school);
        await _app.GivenSession(school.Plan());
        return (school, trainee);
    }

    private async Task TellBy(params Channel[] ways)
    {
        (await _app.Send(new ShowRule(Published))).Succeeded(out var shown).ShouldBeTrue();
        var terms = shown.Rule.Terms with { By = ways };
        var changed = await _app.Send(new ChangeRule(Published, terms, TextsOfRule.Usual, shown.Rule.Version));
        changed.Errors.ShouldBeEmpty();
    }

    private async Task RunAllButSending()
    {
        while (await Inside() is { Count: > 0 } due)
        {
            foreach (var id in due)
                await _app.Run(id);
        }

        Task<List<WorkId>> Inside() =>
            _app.Db(db =>
                db.WorkItems.Where(item => item.State == WorkState.Pending && item.DueAt <= DateTime.UtcNow)
                    .Where(item => !item.External)
                    .Select(item => item.Id)
                    .ToListAsync()
            );
    }

    private async Task<IReadOnlyList<GatewayPost>> Posts(GivenSession to)
    {
        var address = await Address(to);
        return [.. _gateway.Received.Where(post => post["to"] == address)];
    }

    private Task<string> Address(GivenSession of) =>
        _app.Db(db => db.Accounts.Where(a => a.Id == of.Account).Select(a => a.Email).SingleAsync());
}
