using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Training.Application.Messages.Contracts;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Webhook;

/// <summary>
/// Signs as Standard Webhooks has it, so that the other side can use a ready library. Any answer but success says that the
/// message was not taken; before its body was begun it cannot have been.
/// </summary>
internal sealed class WebhookChannel(WebhookOptions? options, TimeProvider clock) : IWebhook, IDisposable
{
    private static readonly Error Missing = new("messages.gateway_missing", ErrorKind.Conflict);
    private static readonly Error Unreachable = new("messages.gateway_unreachable", ErrorKind.Conflict);
    private static readonly Error NotTaken = new("messages.gateway_refused", ErrorKind.Conflict);

    private readonly HttpClient _client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // the address is the operator's, never somebody else's
            UseCookies = false,
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(8),
    };

    public bool IsConfigured => options is not null;

    public async Task<EffectOutcome> Deliver(Letter letter)
    {
        if (options is null)
            return EffectOutcome.RefusedForGood(Missing);

        var json = Json(letter);
        using var content = new WatchedContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = content };
        request.Headers.ConnectionClose = true; // a connection used before may be retried by the handler, past the ledger
        Sign(request.Headers, options.Key, letter.Id, json);
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return OutcomeOf(answer.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return content.Begun ? EffectOutcome.Unknown(WorkErrors.NoAnswer) : EffectOutcome.Refused(Unreachable);
        }
    }

    public void Dispose() => _client.Dispose();

    private static byte[] Json(Letter letter) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                id = letter.Id.Value,
                to = letter.To,
                name = letter.Name,
                language = letter.Language,
                subject = letter.Subject,
                body = letter.Body,
            }
        );

    private void Sign(HttpRequestHeaders headers, byte[] key, WorkId id, byte[] body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{id}.{timestamp}."), .. body];
        headers.Add("webhook-id", $"{id}"); // the same in every try: the other side knows a repetition by it
        headers.Add("webhook-timestamp", timestamp);
        headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}");
    }

    private static EffectOutcome OutcomeOf(HttpStatusCode status) =>
        status switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => EffectOutcome.Made,
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => EffectOutcome.RefusedForGood(NotTaken),
            // Said by a proxy, which does not know whether the program behind it took the message.
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => EffectOutcome.Unknown(WorkErrors.NoAnswer),
            _ => EffectOutcome.Refused(NotTaken),
        };
}
