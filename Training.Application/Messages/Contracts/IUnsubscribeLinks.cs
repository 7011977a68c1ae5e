namespace Training.Application.Messages.Contracts;

/// <summary>Links by which letters of one kind can be left without signing in; nobody but us can make them.</summary>
public interface IUnsubscribeLinks
{
    Uri Of(UserId reader, FactKind fact);

    /// <returns>Null: it is none of ours.</returns>
    (UserId Reader, FactKind Fact)? Read(string? key);
}
