using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Sending;

/// <summary>One message by the gateway outside; what it can show of it is the gateway's affair.</summary>
internal sealed record SendByGateway(MessageId Message);

[RunsIn(Lane.Messages)]
internal sealed class SendByGatewayHandler(Outgoing outgoing, IWebhook gateway) : IExternalWorkHandler<SendByGateway>
{
    public Task<Result<ExternalEffect>> Prepare(SendByGateway work, WorkId id, CancellationToken ct) =>
        outgoing.Prepare(id, gateway, ct);
}
