using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Training.Application.Access;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Devices;
using Training.Application.Messages.Rules;

namespace Training.Tests.Messages;

/// <summary>People are told on the browsers that they allowed it on, and nobody else is.</summary>
public abstract class PushTests : IAsyncLifetime
{
    private readonly TestApp _app;
    private PushService _service = null!; // xunit calls InitializeAsync first

    protected PushTests(TestApp app)
    {
        _app = app;
        _app.InHanoi();
    }

    public sealed class OnSqlite(SqliteAppWithPush app) : PushTests(app), IClassFixture<SqliteAppWithPush>;

    public sealed class OnPostgres(PostgresAppWithPush app) : PushTests(app), IClassFixture<PostgresAppWithPush>;

    [Fact]
    public async Task A_message_comes_to_every_device_and_only_the_browser_can_read_it()
    {
        var (school, trainee) = await Learner();
        var (phone, desk) = (await Allowed(trainee), await Allowed(trainee));

        await Evening(school);

        foreach (var browser in new[] { phone, desk })
        {
            var pushed = _service.To(browser).ShouldHaveSingleItem();
            var shown = browser.Open(pushed.Body);
            shown.GetProperty("subject").GetString().ShouldNotBeNull().ShouldStartWith("Lịch học ");
            shown.GetProperty("body").GetString().ShouldNotBeNull().ShouldContain("07:30–10:30");
            shown.GetProperty("path").GetString().ShouldBe($"/schedule?day={school.Opens:yyyy-MM-dd}");
            Encoding.UTF8.GetString(pushed.Body).ShouldNotContain("schedule");
            pushed.Headers["content-encoding"].ShouldBe("aes128gcm");
            pushed.Headers["topic"].ShouldMatch("^[0-9a-f]{32}$");
            pushed.Headers["ttl"].ShouldBe($"{14.5 * 3600:0}"); // from 17:00 until it begins at 07:30
        }
        Should.Throw<CryptographicException>(() => desk.Open(_service.To(phone).Single().Body));
        (await Message(trainee)).State.ShouldBe(MessageState.Told);
        (await Work(trainee)).State.ShouldBe(WorkState.Done);
    }

    [Fact]
    public async Task The_push_service_can_tell_that_it_is_this_installation_and_whom_to_ask()
    {
        var (school, trainee) = await Learner();
        var browser = await Allowed(trainee);

        await Evening(school);

        var header = _service.To(browser).Single().Headers["authorization"];
        header.ShouldStartWith("vapid t=");
        var (token, key) = (header.Split("t=")[1].Split(',')[0], header.Split("k=")[1]);
        key.ShouldBe(await _app.Use<IPush, string>(push => push.PublicKey(default)));
        var point = Base64Url.DecodeFromChars(key);
        using var known = ECDsa.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = point[1..33], Y = point[33..] },
            }
        );
        var parts = token.Split('.');
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        known.VerifyData(signed, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256).ShouldBeTrue();
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        claims.GetProperty("sub").GetString().ShouldBe("mailto:training@localhost.localdomain");
        claims.GetProperty("aud").GetString().ShouldBe("http://127.0.0.1");
    }

    [Fact]
    public async Task A_device_that_is_gone_is_forgotten_and_the_others_are_told()
    {
        var (school, trainee) = await Learner();
        var (gone, other) = (await Allowed(trainee), await Allowed(trainee));
        _service.Answers = context =>
            gone.Address.Endpoint.EndsWith(context.Request.Path, StringComparison.Ordinal)
                ? StatusCodes.Status410Gone
                : StatusCodes.Status201Created;

        await Evening(school);

        (await Work(trainee)).State.ShouldBe(WorkState.Done);
        _service.To(other).Count.ShouldBe(1);
        (await Devices(trainee)).ShouldBe(1);
    }

    [Theory]
    [InlineData(StatusCodes.Status404NotFound, WorkState.Dead, "messages.no_device")]
    [InlineData(StatusCodes.Status413PayloadTooLarge, WorkState.Dead, "messages.push_refused")]
    [InlineData(StatusCodes.Status302Found, WorkState.Pending, "messages.push_refused")]
    [InlineData(StatusCodes.Status429TooManyRequests, WorkState.Pending, "messages.push_refused")]
    [InlineData(StatusCodes.Status504GatewayTimeout, WorkState.InDoubt, "messages.push_unanswered_by_service")]
    public async Task What_the_only_push_service_answers_decides(int status, WorkState state, string why)
    {
        var (school, trainee) = await Learner();
        var browser = await Allowed(trainee);
        _service.Answers = context =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return status;
        };

        await Evening(school);

        var work = await Work(trainee);
        (work.State, work.LastError).ShouldBe((state, why));
        _service.Received.ShouldHaveSingleItem(); // it is not sent to wherever an answer points
        (await Devices(trainee)).ShouldBe(status == StatusCodes.Status404NotFound ? 0 : 1);
        _service.To(browser).Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_answer_is_a_doubt_and_a_push_service_that_is_not_there_is_none()
    {
        var (school, trainee) = await Learner();
        var browser = await Allowed(trainee);
        _service.Answers = context =>
        {
            context.Abort();
            return StatusCodes.Status201Created;
        };
        await Evening(school);
        (await Work(trainee)).State.ShouldBe(WorkState.InDoubt);
        _service.To(browser).Count.ShouldBe(1);

        var (later, another) = await Learner();
        await Allowed(another);
        await _service.DisposeAsync();
        await Evening(later);
        (await Work(another)).State.ShouldBe(WorkState.Pending);
    }

    [Fact]
    public async Task Who_has_no_device_has_no_message_for_one_and_who_gives_it_up_before_the_hour_is_not_failed()
    {
        var (school, without) = await Learner();
        await Evening(school);
        (await _app.Told(without, FactKind.SessionsTomorrow)).ShouldHaveSingleItem();
        (await _app.Told(without, FactKind.SessionsTomorrow, Channel.Push)).ShouldBeEmpty();

        var (next, trainee) = await Learner();
        await Allowed(trainee);
        await _app.Send(new ChangeHours(new(16, 0), new(18, 0), new(18, 0), Version: await HoursVersion()));
        await _app.PlanUntil(next.Opens.AddDays(-1), new(16, 0));
        await _app.PlanUntil(next.Opens.AddDays(-1), new(17, 0));
        (await Message(trainee)).State.ShouldBe(MessageState.Planned);
        await _app.SendAs(trainee.Account, [Permission.OwnData], new EndDevice(await DeviceOf(trainee)));
        await _app.PlanUntil(next.Opens.AddDays(-1), new(18, 0));
        (await Message(trainee)).State.ShouldBe(MessageState.NoDevice);
        await _app.Send(new ChangeHours(new(21, 0), new(6, 30), new(7, 0), Version: await HoursVersion()));
    }

    [Fact]
    public async Task A_rule_cannot_tell_by_devices_alone()
    {
        var alone = Usual with { By = [Channel.Push] };

        var refused = await _app.Send(new ChangeRule(FactKind.WorkEnded, alone, TextsOfRule.Usual, Version: 0));

        refused.Errors.ShouldContain(error => error.Code == "messages.push_alone");
    }

    public async ValueTask InitializeAsync()
    {
        _service = await PushService.Start();
        var shown = await _app.Send(new ShowRule(FactKind.SessionsTomorrow));
        shown.Succeeded(out var rule).ShouldBeTrue();
        await _app.Send(new ChangeRule(FactKind.SessionsTomorrow, Usual, TextsOfRule.Usual, rule!.Rule.Version));
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static Terms Usual =>
        FactNature.Of(FactKind.SessionsTomorrow).Usual with
        {
            By = [Channel.Inbox, Channel.Push],
        };

    private async Task<(GivenSchool, GivenSession)> Learner()
    {
        var school = await _app.GivenSchool(opensIn: 3);
        var trainee = await _app.GivenTraineeSession(school);
        await _app.GivenSession(school.Plan());
        await _app.GivenPublication(school);
        return (school, trainee);
    }

    /// <summary>Of one hour before the rule's, and then of its own: the first tick of a rule plans nothing.</summary>
    private async Task Evening(GivenSchool school)
    {
        await _app.PlanUntil(school.Opens.AddDays(-1), new(16, 0));
        await _app.PlanUntil(school.Opens.AddDays(-1), new(17, 0));
    }

    private async Task<PushedBrowser> Allowed(GivenSession session)
    {
        var browser = _service.NewBrowser();
        var added = new AddDevice(browser.Address, Guid.NewGuid(), "Mozilla/5.0 (Linux; Android 14) Chrome/126.0");
        (await _app.SendAs(session.Account, [Permission.OwnData], added)).Errors.ShouldBeEmpty();
        return browser;
    }

    private async Task<Message> Message(GivenSession session) =>
        (await _app.Told(session, FactKind.SessionsTomorrow, Channel.Push)).ShouldHaveSingleItem();

    private async Task<WorkItem> Work(GivenSession session)
    {
        var id = (await Message(session)).Work;
        return await _app.Db(db => db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == id));
    }

    private Task<int> Devices(GivenSession session) =>
        _app.Db(db => db.PushDevices.CountAsync(device => device.UserId == session.Account));

    private Task<PushDeviceId> DeviceOf(GivenSession session) =>
        _app.Db(db => db.PushDevices.Where(d => d.UserId == session.Account).Select(d => d.Id).SingleAsync());

    private async Task<int> HoursVersion() =>
        (await _app.Send(new ListRules())).Succeeded(out var rules) ? rules.Hours.Version : 0;
}
