using System.CommandLine;
using Training.Application.Access;

namespace Training.Web.Commands;

internal sealed class TokenCreate() : ConsoleVerb("token create", "Prints an API token, once.")
{
    private static readonly Option<string> User = new("--user")
    {
        Required = true,
        Description = "The e-mail address of the account that the token acts for.",
    };
    private static readonly Option<int> Days = new("--days")
    {
        Description = "How long it is good for.",
        DefaultValueFactory = _ => 90,
    };

    protected override IEnumerable<Option> Options => [.. base.Options, User, Days];

    protected override Task<int> Run(Session session, CancellationToken ct) =>
        session.Send(
            new CreateTokenFor(session.Line.GetValue(User)!, session.Line.GetValue(Days)),
            created => created.Token,
            ct
        );
}
