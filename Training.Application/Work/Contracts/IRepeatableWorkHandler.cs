namespace Training.Application.Work.Contracts;

/// <summary>
/// Looks after the installation: a backup, a check of what is stored. It may take minutes, so it runs outside of any
/// transaction, and it may be made again at any time, from the beginning: after a crash it simply is.
/// </summary>
public interface IRepeatableWorkHandler<in TPayload>
{
    /// <returns>What came of it; a refusal is tried again later, and is shown to those who manage the work.</returns>
    Task<Result<Finding>> Handle(TPayload work, CancellationToken ct);
}
