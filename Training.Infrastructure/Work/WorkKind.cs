using System.Reflection;
using System.Text.Json;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Work;

/// <summary>One handler and the payload it wants. The name is stored, so renaming a handler needs a migration.</summary>
internal abstract class WorkKind(Type payload, Type handler)
{
    public string Name => handler.Name;
    public Type Payload => payload;
    public Lane Lane => handler.GetCustomAttribute<RunsInAttribute>()!.Lane;
    public abstract bool External { get; }
    public bool SendsMail => handler.IsDefined(typeof(SendsMailAttribute));

    protected T Create<T>(IServiceProvider services) => (T)ActivatorUtilities.CreateInstance(services, handler);
}

/// <summary>Work whose whole effect is in the database.</summary>
internal abstract class PortionedKind(Type payload, Type handler) : WorkKind(payload, handler)
{
    public sealed override bool External => false;

    public abstract Task<Result<Progress>> Handle(IServiceProvider services, string payload, CancellationToken ct);
}

internal sealed class PortionedKind<TPayload>(Type handler) : PortionedKind(typeof(TPayload), handler)
{
    public override Task<Result<Progress>> Handle(IServiceProvider services, string payload, CancellationToken ct) =>
        Create<IWorkHandler<TPayload>>(services).Handle(JsonSerializer.Deserialize<TPayload>(payload)!, ct);
}

/// <summary>Work with one effect outside the database.</summary>
internal abstract class ExternalKind(Type payload, Type handler) : WorkKind(payload, handler)
{
    public sealed override bool External => true;

    public abstract Task<Result<ExternalEffect>> Prepare(
        IServiceProvider services,
        string payload,
        WorkId id,
        CancellationToken ct
    );
}

internal sealed class ExternalKind<TPayload>(Type handler) : ExternalKind(typeof(TPayload), handler)
{
    public override Task<Result<ExternalEffect>> Prepare(
        IServiceProvider services,
        string payload,
        WorkId id,
        CancellationToken ct
    ) =>
        Create<IExternalWorkHandler<TPayload>>(services)
            .Prepare(JsonSerializer.Deserialize<TPayload>(payload)!, id, ct);
}

/// <summary>Work outside of transactions that may be made again at any time.</summary>
internal abstract class RepeatableKind(Type payload, Type handler) : WorkKind(payload, handler)
{
    public sealed override bool External => false;

    public abstract Task<Result<Finding>> Handle(IServiceProvider services, string payload, CancellationToken ct);
}

internal sealed class RepeatableKind<TPayload>(Type handler) : RepeatableKind(typeof(TPayload), handler)
{
    public override Task<Result<Finding>> Handle(IServiceProvider services, string payload, CancellationToken ct) =>
        Create<IRepeatableWorkHandler<TPayload>>(services).Handle(JsonSerializer.Deserialize<TPayload>(payload)!, ct);
}
