using System.CommandLine;
using Training.Application.Access;
using Training.Application.Access.Contracts;

namespace Training.Web.Commands;

/// <summary>Without a password the person gets the letter with the link, as when the administrator creates the account.</summary>
internal sealed class UserCreate() : ConsoleVerb("user create", "Creates an account.")
{
    private static readonly Option<string> Email = new("--email")
    {
        Required = true,
        Description = "Signs in with it.",
    };
    private static readonly Option<string> Name = new("--name") { Required = true, Description = "The person's name." };
    private static readonly Option<Role> Role = new("--role")
    {
        Required = true,
        Description = "What the account is for.",
    };
    private static readonly Option<bool> PasswordStdin = new("--password-stdin")
    {
        Description = "Reads the password from the first line of the input instead of sending a letter.",
    };

    protected override IEnumerable<Option> Options => [.. base.Options, Email, Name, Role, PasswordStdin];

    protected override async Task<int> Run(Session session, CancellationToken ct)
    {
        var line = session.Line;
        var (email, name, role) = (line.GetValue(Email)!, line.GetValue(Name)!, line.GetValue(Role));
        return line.GetValue(PasswordStdin)
            ? await session.Send(
                new CreateAccountWithPassword(email, name, role, await Console.In.ReadLineAsync(ct) ?? ""),
                id => $"{id}",
                ct
            )
            : await session.Send(new CreateAccount(email, name, [role], "vi"), id => $"{id}", ct);
    }
}
