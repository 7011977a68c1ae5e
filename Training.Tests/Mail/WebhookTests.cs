using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Training.Application.Messages.Contracts;
using Training.Infrastructure.Webhook;

namespace Training.Tests.Mail;

/// <summary>The program on the other side judges: it keeps what it received.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly List<(IReadOnlyDictionary<string, string> Headers, string Body)> _received = [];
    private readonly WebApplication _gateway = Gateway();
    private Func<HttpContext, int> _answers = _ => StatusCodes.Status204NoContent;
    private string _address = "";

    [Fact]
    public async Task A_message_goes_out_once_signed_so_that_the_other_side_knows_it_is_ours()
    {
        var letter = NewLetter();

        (await Deliver(letter)).ShouldBe(EffectOutcome.Made);

        var (headers, body) = _received.ShouldHaveSingleItem();
        headers["webhook-id"].ShouldBe($"{letter.Id}");
        headers["webhook-timestamp"].ShouldBe($"{_clock.GetUtcNow().ToUnixTimeSeconds()}");
        var signed = Encoding.UTF8.GetBytes($"{letter.Id}.{_clock.GetUtcNow().ToUnixTimeSeconds()}.{body}");
        headers["webhook-signature"].ShouldBe($"v1,{Convert.ToBase64String(HMACSHA256.HashData(Key, signed))}");
        var message = JsonDocument.Parse(body).RootElement;
        message.GetProperty("to").GetString().ShouldBe("+84901234567");
        message.GetProperty("body").GetString().ShouldBe("Buổi học lúc 8 giờ.");
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
        _answers = context =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return status;
        };

        (await Deliver(NewLetter())).LeadsTo.ShouldBe(state);

        _received.Count.ShouldBe(1); // it is not sent to wherever an answer points
    }

    [Fact]
    public async Task A_lost_answer_is_a_doubt_and_a_gateway_that_is_not_there_is_none()
    {
        _answers = context =>
        {
            context.Abort();
            return StatusCodes.Status200OK;
        };
        (await Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.InDoubt);
        _received.Count.ShouldBe(1);

        await _gateway.StopAsync();
        (await Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.Pending);
    }

    [Fact]
    public async Task Without_an_address_the_channel_is_not_offered()
    {
        await using var services = Services([]);
        var webhook = services.GetRequiredService<IWebhook>();

        webhook.IsConfigured.ShouldBeFalse();
        (await webhook.Deliver(NewLetter())).LeadsTo.ShouldBe(WorkState.Dead);
    }

    public async ValueTask InitializeAsync()
    {
        _gateway.Map(
            "{**path}",
            async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var headers = context.Request.Headers.ToDictionary(
                    h => h.Key.ToLowerInvariant(),
                    h => h.Value.ToString()
                );
                _received.Add((headers, await reader.ReadToEndAsync()));
                context.Response.StatusCode = _answers(context);
            }
        );
        await _gateway.StartAsync();
        _address = _gateway.Urls.Single();
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    private static WebApplication Gateway()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private static Letter NewLetter() =>
        new(new WorkId(Guid.CreateVersion7()), "+84901234567", "Đạt", "Buổi học ngày mai", "Buổi học lúc 8 giờ.");

    private async Task<EffectOutcome> Deliver(Letter letter)
    {
        await using var services = Services(
            new()
            {
                ["Webhook:Url"] = $"{_address}/messages",
                ["Webhook:Secret"] = $"whsec_{Convert.ToBase64String(Key)}",
            }
        );
        return await services.GetRequiredService<IWebhook>().Deliver(letter);
    }

    private ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddWebhook(configuration)
            .BuildServiceProvider();
    }
}
