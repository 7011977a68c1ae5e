using Training.Infrastructure.Webhook;

namespace Training.Infrastructure.Push;

/// <summary>Tells a request of which nothing can have gone out from one of which nobody knows.</summary>
internal sealed class PushSending(HttpMessageHandler next) : DelegatingHandler(next)
{
    /// <exception cref="NoAnswerException">Something was sent, and nothing came back.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var given = request.Content!;
        using var content = new WatchedContent(await given.ReadAsByteArrayAsync(ct));
        foreach (var (name, values) in given.Headers)
            content.Headers.TryAddWithoutValidation(name, values);
        request.Content = content;
        try
        {
            using var answer = await base.SendAsync(request, ct);
            return new HttpResponseMessage(answer.StatusCode) { RequestMessage = request }; // what else it says is not read
        }
        catch (Exception e) when (content.Begun && e is HttpRequestException or OperationCanceledException)
        {
            throw new NoAnswerException(e);
        }
    }
}

/// <summary>A push service may have taken it.</summary>
internal sealed class NoAnswerException(Exception inner) : Exception("No answer.", inner);
