using System.Net;
using System.Net.Http.Headers;

namespace Training.Infrastructure.Webhook;

/// <summary>The body of a request, which tells whether any of it can have gone out.</summary>
internal sealed class WatchedContent : ByteArrayContent
{
    public WatchedContent(byte[] json)
        : base(json)
    {
        Bytes = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    public byte[] Bytes { get; }

    public bool Begun { get; private set; }

    protected override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        Begun = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
}
