namespace Training.Application.Messages.Contracts;

/// <summary>The words of a letter that a module sends by itself, as HR wants them.</summary>
public interface ILetterWording
{
    /// <param name="fact">Of which the letter is.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    /// <param name="values">Of the placeholders that the fact's nature lists.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    Task<(string Subject, string Body)> Of(
        FactKind fact,
        string language,
        IReadOnlyList<(string Name, object? Value)> values,
        CancellationToken ct
    );
}
