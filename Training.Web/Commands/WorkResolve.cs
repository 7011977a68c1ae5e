using System.CommandLine;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Web.Commands;

internal sealed class WorkResolve()
    : ConsoleVerb("work resolve", "Says what became of an item in doubt: sent, or unsent and to be tried again.")
{
    private static readonly Argument<WorkId> Id = WorkLine.Id();
    private static readonly Option<string> As = Outcome();

    protected override IEnumerable<Argument> Arguments => [Id];

    protected override IEnumerable<Option> Options => [.. base.Options, As];

    protected override Task<int> Run(Session session, CancellationToken ct)
    {
        var command = new ResolveWork(
            session.Line.GetRequiredValue(Id),
            Sent: session.Line.GetRequiredValue(As) == "sent"
        );
        return session.Send(command, id => $"{id}", ct);
    }

    private static Option<string> Outcome()
    {
        var option = new Option<string>("--as") { Required = true, Description = "sent or unsent" };
        option.AcceptOnlyFromAmong("sent", "unsent");
        return option;
    }
}
