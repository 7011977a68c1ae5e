using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules;

/// <summary>What HR decided about a kind of fact: its terms, and texts that stand in place of the usual ones.</summary>
public sealed class MessageRule : AggregateRoot
{
    private MessageRule() { }

    internal MessageRule(FactKind fact) => (Fact, Terms, Texts) = (fact, FactNature.Of(fact).Usual, TextsOfRule.Usual);

    public FactKind Fact { get; private set; }
    public Terms Terms { get; private set; } = null!;
    public TextsOfRule Texts { get; private set; } = null!;

    internal void Change(Terms terms, TextsOfRule texts)
    {
        if (terms == Terms && texts == Texts)
            return;
        (Terms, Texts) = (terms, texts);
        Changed();
    }
}

/// <summary>Subject and body in both languages; null: the usual one. A placeholder is <c>{name}</c>.</summary>
public sealed record TextsOfRule(string? SubjectVi, string? BodyVi, string? SubjectEn, string? BodyEn)
{
    public static readonly TextsOfRule Usual = new(null, null, null, null);

    public string? Subject(string language) => language == "en" ? SubjectEn : SubjectVi;

    public string? Body(string language) => language == "en" ? BodyEn : BodyVi;
}
