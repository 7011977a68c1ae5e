namespace Training.Application.People.Contracts;

/// <summary>Whoever draws conclusions from personal files, and has to draw them again when one changes.</summary>
public interface IFileReaders
{
    /// <summary>What these files say was changed by hand; called in the same transaction.</summary>
    Task Changed(IReadOnlyCollection<PersonId> people, CancellationToken ct);
}
