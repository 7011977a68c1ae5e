namespace Training.Application.Common;

/// <summary>
/// What was read a moment ago, as long as nobody wrote anything since: for what very many people look at in the same
/// minutes, and nobody changes in them.
/// </summary>
public interface IReadMemory
{
    /// <param name="key">Everything that the answer depends on besides the database; compared by value.</param>
    /// <param name="read">Asks the database; what it answers is shared by many and must not be changed.</param>
    Task<T> Recall<T>(object key, Func<Task<T>> read);

    /// <summary>For what the key alone decides, whatever is written: kept while it is asked for.</summary>
    /// <param name="key">Of two equal keys the answer is the same for good.</param>
    /// <param name="read">Makes the text.</param>
    Task<string> Keep(object key, Func<Task<string>> read);
}
