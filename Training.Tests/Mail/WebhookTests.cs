using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Training.Application.Messages.Contracts;
using Training.Infrastructure.Webhook;

namespace Training.Tests.Mail;

/// <summary>The program on the other side judges: it keeps what it received.</summary>
public sealed class WebhookTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly GatewaySink _gateway = new();

    [Fact]
    public async Task A_message_goes_out_once_signed_so_that_the_other_side_knows_it_is_ours()
    {
        var letter = NewLetter();

        (await Deliver(letter)).ShouldBe(EffectOutcome.Made);

        var post = _gateway.Received.ShouldHaveSingleItem();
        post.Id.ShouldBe($"{letter.Id}");
        post.IsSignedAt(_clock.GetUtcNow()).ShouldBeTrue();
        post["to"].ShouldBe("+84901234567");
        post["body"].ShouldBe("Buổi học lúc 8 giờ.");
    }

    [Theory]
    [InlineData(StatusCodes.Status202Accepted, WorkState.Done)]
    [InlineData(StatusCodes.Status302Found, WorkState.Pending)]
    [InlineData(StatusCodes.Status422UnprocessableEntity, WorkState.Dead)]
    [InlineData(StatusCodes.Status401Unauthorized, WorkState.Pending)] // the settings may be mended
    [InlineData(StatusCodes.Status503ServiceUnavailable, WorkState.Pending)]
    [InlineData(StatusCodes.Status504GatewayTimeout, WorkState.InDoubt)]
    public async Task What_the_other_side_answers_decides(int status, WorkState state)
    {
        _gateway.Answers = context =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return status;
        };

        (await Deliver(NewLetter())).LeadsTo.ShouldBe(state);

        _gateway.Received.Count.ShouldBe(1); // it is not sent to wherever an answer points
    }

    [Fact]
    public async Task A_lost_answer_is_a_doubt_and_a_gateway_that_is_not_there_is_none()
    {
        _gateway.Answers = context =>
        {
            context.Abort();
            return StatusCodes.Status200OK;
        };
        (await Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.InDoubt);
        _gateway.Received.Count.ShouldBe(1);

        await _gateway.Stop();
        (await Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.Pending);
    }

    [Fact]
    public async Task Without_an_address_the_channel_is_not_offered()
    {
        await using var services = Services(new Dictionary<string, string?>());
        var webhook = services.GetRequiredService<IWebhook>();

        webhook.IsConfigured.ShouldBeFalse();
        (await webhook.Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.Dead);
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    private static Letter NewLetter() =>
        new(new WorkId(Guid.CreateVersion7()), "+84901234567", "Đạt", "Buổi học ngày mai", "Buổi học lúc 8 giờ.");

    private async Task<EffectOutcome> Deliver(Letter letter)
    {
        await using var services = Services(_gateway.Settings);
        return await services.GetRequiredService<IWebhook>().Deliver(letter);
    }

    private ServiceProvider Services(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddWebhook(configuration)
            .BuildServiceProvider();
    }
}
