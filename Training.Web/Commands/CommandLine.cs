using System.CommandLine;
using Training.Infrastructure;

namespace Training.Web.Commands;

/// <summary>From what was typed to the verb that does it. Exit codes: 0 done, 1 refused, 2 wrong usage.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    public static async Task<int> Run(string[] args)
    {
        var (settings, words) = Settings.Split(args);
        var line = Root(settings).Parse(words);
        if (line.Errors.Count > 0)
        {
            foreach (var error in line.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return WrongUsage;
        }
        // The host listens for signals itself, and an exception is a fault that must be seen whole.
        var faults = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await line.InvokeAsync(faults);
        }
        catch (StartRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Refused;
        }
    }

    private static RootCommand Root(string[] settings)
    {
        var root = new RootCommand("Training management. Without a verb: serve.");
        foreach (var verb in Verbs())
        {
            Command parent = root;
            foreach (var word in verb.Words[..^1])
                parent = Group(parent, word);
            parent.Add(verb.ToCommand(settings));
        }
        root.SetAction((line, ct) => new Serve().Run(new Call(line, settings), ct));
        return root;
    }

    private static Command Group(Command parent, string word)
    {
        var group = parent.Subcommands.FirstOrDefault(command => command.Name == word);
        if (group is null)
            parent.Add(group = new Command(word));
        return group;
    }

    private static IEnumerable<Verb> Verbs() =>
        typeof(Verb)
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(Verb)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Verb)Activator.CreateInstance(type)!);
}
