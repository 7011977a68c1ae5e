using System.Text.Json;

namespace Training.Benchmarks;

/// <summary>The work of an installation as an operator sees and settles it, by the verbs of the command line.</summary>
internal sealed class Ledger(Installation installation)
{
    public async Task<int> Count(string state) => (await List(state)).GetProperty("total").GetInt32();

    /// <summary>Nothing waits and nothing runs.</summary>
    public async Task Settled()
    {
        // Twice, because an item may change from what is counted second to what is counted first in between.
        while (await Unsettled() + await Unsettled() > 0)
            await Task.Delay(2000);
    }

    private async Task<int> Unsettled() => await Count("Pending") + await Count("Running");

    /// <summary>Of each in doubt the operator looks up in the mail server's log whether it was taken, and says so.</summary>
    public async Task Reconcile(IReadOnlySet<Guid> taken)
    {
        foreach (var id in await Ids("InDoubt"))
            await installation.Run(["work", "resolve", $"{id}", "--as", taken.Contains(id) ? "sent" : "unsent"]);
    }

    /// <summary>What was given up is tried again.</summary>
    public async Task Revive()
    {
        foreach (var id in await Ids("Dead"))
            await installation.Run(["work", "run", $"{id}"]);
    }

    private async Task<List<Guid>> Ids(string state)
    {
        var ids = new List<Guid>();
        for (var page = 1; ids.Count < await Count(state); page++)
        {
            var list = await List(state, page);
            ids.AddRange(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
        }
        return ids;
    }

    private async Task<JsonElement> List(string state, int page = 1) =>
        JsonSerializer.Deserialize<JsonElement>(
            await installation.Run(["work", "list", "--json", "--state", state, "--page", $"{page}"])
        );
}
