namespace Training.Application.Messages.Contracts;

/// <summary>The sentences of letters, in the language of whoever reads them rather than of whoever caused them.</summary>
public interface ILetterTexts
{
    string In(string language, string code, params IReadOnlyList<(string Name, object? Value)> facts);

    /// <summary>A sentence that somebody wrote, with the same kind of placeholders.</summary>
    string Fill(string language, string sentence, params IReadOnlyList<(string Name, object? Value)> facts);
}
