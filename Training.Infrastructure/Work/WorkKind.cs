using System.Reflection;
using System.Text.Json;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Work;

/// <summary>One payload and one handler that wants it. The name is stored, so renaming either needs a migration.</summary>
internal abstract class WorkKind
{
    public abstract string Name { get; }
    public abstract Type Payload { get; }
    public abstract Type Handler { get; }
    public Lane Lane => Handler.GetCustomAttribute<RunsInAttribute>()!.Lane;
    public abstract Task<Result<Progress>> Handle(IServiceProvider services, string payload, CancellationToken ct);
}

internal sealed class WorkKind<TPayload, THandler> : WorkKind
    where THandler : IWorkHandler<TPayload>
{
    public override string Name => $"{typeof(TPayload).Name}/{typeof(THandler).Name}";
    public override Type Payload => typeof(TPayload);
    public override Type Handler => typeof(THandler);

    public override Task<Result<Progress>> Handle(IServiceProvider services, string payload, CancellationToken ct) =>
        services.GetRequiredService<THandler>().Handle(JsonSerializer.Deserialize<TPayload>(payload)!, ct);
}
