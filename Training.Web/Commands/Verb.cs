using System.CommandLine;

namespace Training.Web.Commands;

/// <summary>
/// One verb of the command line, in a file of its own. It is found by its type, not registered. A verb that asks the
/// application something derives from <see cref="ConsoleVerb"/>.
/// </summary>
/// <param name="words">As typed, such as <c>work run</c>.</param>
/// <param name="purpose">One sentence for <c>--help</c>.</param>
internal abstract class Verb(string words, string purpose)
{
    public string[] Words { get; } = words.Split(' ');

    /// <summary>What may follow the words.</summary>
    protected virtual IEnumerable<Argument> Arguments => [];

    protected virtual IEnumerable<Option> Options => [];

    /// <returns>0 done, 1 refused with the reason on stderr.</returns>
    public abstract Task<int> Run(Call call, CancellationToken ct);

    public Command ToCommand(string[] settings)
    {
        var command = new Command(Words[^1], purpose);
        foreach (var argument in Arguments)
            command.Add(argument);
        foreach (var option in Options)
            command.Add(option);
        command.SetAction((line, ct) => Run(new Call(line, settings), ct));
        return command;
    }
}

/// <summary>What was typed: the verb's own arguments, and the settings for the host.</summary>
internal sealed record Call(ParseResult Line, string[] Settings);
