using System.Net;

namespace Training.Infrastructure.Webhook;

/// <summary>The body of a request, which tells whether any of it can have gone out.</summary>
internal sealed class WatchedContent(byte[] bytes) : ByteArrayContent(bytes)
{
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
