namespace Training.Application.Work.Contracts;

/// <summary>Work that answered <see cref="ExternalEffects.NotNow"/>.</summary>
public interface IPostponedWork
{
    /// <summary>What held it back is over: all of it is due now, rather than when it would be asked again.</summary>
    /// <returns>How many items.</returns>
    Task<int> LetGo(CancellationToken ct);
}
