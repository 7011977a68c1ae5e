using MediatR;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Web.Demo;

/// <summary>Runs background work here, portion by portion, because nothing else runs while a demonstration is loaded.</summary>
internal sealed class DemoWork(ISender sender, IWorkRunner runner)
{
    /// <summary>To its end.</summary>
    public async Task Finish(WorkId id, CancellationToken ct)
    {
        while (
            (await sender.Send(new ShowWork(id), ct)).Succeeded(out var work)
            && work.State is WorkState.Pending or WorkState.Running
        )
        {
            await runner.Run(id, ct);
        }
    }

    /// <summary>All that is due, and what that leads to.</summary>
    public async Task RunDue(CancellationToken ct)
    {
        var known = new HashSet<WorkId>();
        while (await Waiting(known, ct) is { Count: > 0 } waiting)
        {
            foreach (var id in waiting)
                await runner.Run(id, ct);
        }
    }

    /// <param name="known">Those that were run already, though they may wait for another hour.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    private async Task<IReadOnlyList<WorkId>> Waiting(HashSet<WorkId> known, CancellationToken ct)
    {
        var listed = await sender.Send(new ListWork(WorkState.Pending, PageSize: 200), ct);
        return listed.Succeeded(out var list) ? [.. list.Items.Select(item => item.Id).Where(known.Add)] : [];
    }
}
