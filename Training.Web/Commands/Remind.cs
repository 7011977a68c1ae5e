using System.CommandLine;
using System.Globalization;
using Training.Application.Messages.Planning;

namespace Training.Web.Commands;

internal sealed class Remind() : ConsoleVerb("remind", "Plans the messages that are due, as the recurring job does.")
{
    private static readonly Option<DateTimeOffset?> Now = new("--now")
    {
        Description = "Up to this instant instead of now, such as 2026-11-26T17:00:00+07:00.",
    };

    protected override IEnumerable<Option> Options => [.. base.Options, Now];

    protected override Task<int> Run(Session session, CancellationToken ct) =>
        session.Send(
            new PlanMessages(session.Line.GetValue(Now)),
            planned => string.Create(CultureInfo.InvariantCulture, $"{planned.UpTo:u} days: {planned.Days}"),
            ct
        );
}
