using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Planning;

/// <summary>
/// Up to which instant what the days bring was planned. It only rises: downtime is made up, and a clock that goes back
/// plans nothing again.
/// </summary>
public sealed class Watermark(FactKind fact, DateTimeOffset through)
{
    public FactKind Fact { get; private set; } = fact;
    public DateTimeOffset Through { get; private set; } = through;

    internal void RiseTo(DateTimeOffset instant) => Through = instant > Through ? instant : Through;
}
