using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Training.Application.Messages.Contracts;
using Training.Infrastructure.Mail;
using static Training.Tests.Support.SmtpDeed;
using static Training.Tests.Support.SmtpMoment;

namespace Training.Tests.Mail;

/// <summary>What is said of a letter is checked against what the mail server wrote down.</summary>
public sealed class SmtpMailboxTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(Greeting, RefuseNow, WorkState.Pending)]
    [InlineData(Greeting, HangUp, WorkState.Pending)]
    [InlineData(Greeting, Hang, WorkState.Pending)]
    [InlineData(Sender, SendAway, WorkState.Pending)]
    [InlineData(Sender, HangUp, WorkState.Pending)]
    [InlineData(Recipient, RefuseNow, WorkState.Pending)]
    [InlineData(Recipient, RefuseForGood, WorkState.Dead)]
    [InlineData(SmtpMoment.Letter, RefuseNow, WorkState.Pending)]
    [InlineData(SmtpMoment.Letter, RefuseForGood, WorkState.Dead)]
    [InlineData(SmtpMoment.Letter, HangUp, WorkState.Pending)]
    [InlineData(Dot, RefuseNow, WorkState.Pending)]
    [InlineData(Dot, RefuseForGood, WorkState.Dead)]
    [InlineData(Dot, SendAway, WorkState.Pending)] // the answer counts, though the connection is lost after it
    [InlineData(Dot, HangUp, WorkState.InDoubt)]
    [InlineData(Dot, Hang, WorkState.InDoubt)]
    public async Task Whatever_a_server_does_a_letter_it_did_not_take_is_not_called_sent(
        SmtpMoment moment,
        SmtpDeed deed,
        WorkState state
    )
    {
        await using var sink = new SmtpSink(at => at == moment ? deed : Take).Open();
        await using var mail = MailTo(sink.Port);

        (await mail.Deliver(NewLetter())).LeadsTo.ShouldBe(state);

        sink.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_that_was_taken_and_whose_answer_got_lost_is_in_doubt()
    {
        await using var sink = new SmtpSink(at => at == Dot ? TakeAndHangUp : Take).Open();
        await using var mail = MailTo(sink.Port);
        var letter = NewLetter();

        (await mail.Deliver(letter)).LeadsTo.ShouldBe(WorkState.InDoubt);

        sink.Taken.ShouldBe([$"{letter.Id}@example.vn"]);
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_of_a_letter_leaves_no_doubt()
    {
        await using var sink = new SmtpSink(at => at == SmtpMoment.Letter ? TakeAndHangUp : Take).Open();
        await using var mail = MailTo(sink.Port);
        var book = string.Concat(Enumerable.Repeat("more than a socket holds by itself\n", 300_000));

        (await mail.Deliver(NewLetter() with { Body = book })).LeadsTo.ShouldBe(WorkState.Pending);
    }

    [Fact]
    public async Task Where_no_server_is_the_letter_waits()
    {
        await using var mail = MailTo(port: 1);

        (await mail.Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.Pending);
    }

    [Fact]
    public async Task Letters_go_over_one_connection_that_is_ended_once_it_is_idle()
    {
        await using var sink = new SmtpSink().Open();
        await using var mail = MailTo(sink.Port);

        for (var n = 0; n < 20; n++)
            (await mail.Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.Done);
        (sink.Taken.Count, sink.Connections, sink.Quits).ShouldBe((20, 1, 0));

        _clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.Holds(() => Task.FromResult(sink.Quits == 1));
        (await mail.Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.Done);
        sink.Connections.ShouldBe(2);

        await mail.DisposeAsync(); // the program stops
        sink.Quits.ShouldBe(2);
    }

    [Theory]
    [InlineData(HangUp)]
    [InlineData(SendAway)]
    public async Task A_server_that_has_had_enough_of_a_connection_gets_the_letter_over_another(SmtpDeed deed)
    {
        var senders = 0;
        await using var sink = new SmtpSink(at => at == Sender && ++senders % 3 == 0 ? deed : Take).Open();
        await using var mail = MailTo(sink.Port);

        for (var n = 0; n < 5; n++)
            (await mail.Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.Done);

        (sink.Taken.Count, sink.Connections).ShouldBe((5, 3));
        sink.Taken.ShouldBeUnique();
    }

    [Fact]
    public async Task Where_there_is_an_archive_it_gets_a_copy()
    {
        var receivers = 0;
        await using var sink = new SmtpSink(at =>
        {
            receivers += at == Recipient ? 1 : 0;
            return Take;
        }).Open();
        await using var mail = MailTo(
            sink.Port,
            ("Host", "imap.example.vn"),
            ("Address", "archive@example.vn"),
            ("UserName", "archive"),
            ("Password", "secret")
        );

        (await mail.Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.Done);

        (receivers, sink.Taken.Count).ShouldBe((2, 1));
    }

    private static Letter NewLetter() =>
        new(
            new WorkId(Guid.CreateVersion7()),
            "dat@example.vn",
            "Nguyễn Văn Đạt",
            "Buổi học ngày mai",
            "Chào bạn,\n\nBuổi học lúc 8 giờ."
        );

    private Mail MailTo(int port, params (string Key, string Value)[] archive)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Mode"] = "Smtp",
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{port}",
            ["Mail:Security"] = "None",
            ["Mail:From"] = "training@example.vn",
        };
        foreach (var (key, value) in archive)
            settings[$"Mail:Archive:{key}"] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddMail(configuration);
        return new(services.BuildServiceProvider());
    }

    private sealed class Mail(ServiceProvider services) : IAsyncDisposable
    {
        public Task<EffectOutcome> Deliver(Letter letter) => services.GetRequiredService<IMailbox>().Deliver(letter);

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
