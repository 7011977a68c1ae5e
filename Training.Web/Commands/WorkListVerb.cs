using System.CommandLine;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Web.Commands;

internal sealed class WorkListVerb() : ConsoleVerb("work list", "Lists background work, what needs a person first.")
{
    private static readonly Option<WorkState?> State = new("--state") { Description = "Only items in this state." };

    private static readonly Option<int> Page = new("--page") { DefaultValueFactory = _ => 1 };

    protected override IEnumerable<Option> Options => [.. base.Options, State, Page];

    protected override Task<int> Run(Session session, CancellationToken ct)
    {
        var query = new ListWork(session.Line.GetValue(State), session.Line.GetValue(Page), PageSize: 100);
        return session.Send(query, Table, ct);
    }

    private static string Table(WorkList list) =>
        string.Join('\n', list.Items.Select(WorkLine.Of).Append($"{list.Items.Count} / {list.Total}"));
}
