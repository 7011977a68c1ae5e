using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lib.Net.Http.WebPush;
using Lib.Net.Http.WebPush.Authentication;
using Training.Application.Messages.Contracts;

namespace Training.Infrastructure.Push;

/// <summary>
/// One request for one browser. The topic is the number of the work item: a repetition takes the place of what still waits
/// at the push service, and the browser shows it in the place of what it showed.
/// </summary>
internal sealed class WebPush(PushKeys keys, PushOptions options, PushReach reach, TimeProvider clock)
    : IPush,
        IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // no page holds it, and a push service takes 4 KB
    };

    private readonly HttpClient _client = new(
        new PushSending(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false, // the address must be looked at where the connection is made
                ConnectCallback = reach.Connect,
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            }
        )
    )
    {
        Timeout = TimeSpan.FromSeconds(6),
    };

    public async Task<string> PublicKey(CancellationToken ct) => (await keys.Pair(ct)).Public;

    public bool Admits(string endpoint) => reach.Admits(endpoint);

    public async Task<PushAnswer> Deliver(PushNotice notice, PushAddress to)
    {
        if (!Admits(to.Endpoint))
            return PushAnswer.Never;

        var (known, secret) = await keys.Pair(CancellationToken.None);
        using var signature = new VapidAuthentication(known, secret) { Subject = options.Subject };
        var client = new PushServiceClient(_client) { AutoRetryAfter = false };
        var browser = new PushSubscription { Endpoint = to.Endpoint };
        browser.SetKey(PushEncryptionKeyName.P256DH, to.P256dh);
        browser.SetKey(PushEncryptionKeyName.Auth, to.Auth);
        try
        {
            await client.RequestPushMessageDeliveryAsync(browser, MessageOf(notice), signature);
            return PushAnswer.Taken;
        }
        catch (PushServiceClientException e)
        {
            return AnswerOf(e.StatusCode);
        }
        catch (NoAnswerException)
        {
            return PushAnswer.Unknown;
        }
        catch (HttpRequestException e) when (e.InnerException is PrivateAddressException)
        {
            return PushAnswer.Never;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return PushAnswer.NotNow; // nothing of it had gone out
        }
    }

    public void Dispose() => _client.Dispose();

    private PushMessage MessageOf(PushNotice notice)
    {
        var shown = new
        {
            notice.Subject,
            notice.Body,
            notice.Path,
            notice.Language,
            Tag = $"{notice.Id}",
        };
        var left = (notice.Until ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        return new(JsonSerializer.Serialize(shown, Json))
        {
            Topic = notice.Id.Value.ToString("n"),
            TimeToLive = (int)Math.Clamp(left.TotalSeconds, 0, Longest.TotalSeconds),
            Urgency = notice.Urgent ? PushMessageUrgency.High : PushMessageUrgency.Normal,
        };
    }

    private static PushAnswer AnswerOf(HttpStatusCode status) =>
        status switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => PushAnswer.Taken,
            HttpStatusCode.NotFound or HttpStatusCode.Gone => PushAnswer.Gone,
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => PushAnswer.Never,
            // Said by a proxy, which does not know whether the service behind it took the message.
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => PushAnswer.Unknown,
            _ => PushAnswer.NotNow, // too many at once, or our settings are wrong and may be mended
        };
}
