using System.CommandLine;
using MediatR;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Web.Commands;

internal sealed class WorkRun()
    : ConsoleVerb("work run", "Runs one item here and now: one that waits, was stopped, or was given up.")
{
    private static readonly Argument<WorkId> Id = WorkLine.Id();

    protected override IEnumerable<Argument> Arguments => [Id];

    protected override async Task<int> Run(Session session, CancellationToken ct)
    {
        var id = session.Line.GetRequiredValue(Id);
        var sender = session.Services.GetRequiredService<ISender>();
        var retried = await sender.Send(new RetryWork(id), ct);
        if (retried.Errors.Count > 0)
            return await session.Refuse(retried.Errors);

        await session.Services.GetRequiredService<IWorkRunner>().Run(id, ct);
        return await session.Send(new ShowWork(id), WorkLine.Of, ct);
    }
}
