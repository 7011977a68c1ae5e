namespace Training.Application.Work.Contracts;

/// <summary>Runs one item here and now, if it is due and nobody else has it.</summary>
public interface IWorkRunner
{
    Task Run(WorkId id, CancellationToken ct);
}
