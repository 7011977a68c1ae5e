using System.Diagnostics;
using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Solving;
using Training.Application.Work.Contracts;

namespace Training.Tests.Timetable.Proposals;

/// <summary>The search runs in a process of its own: it can be stopped and killed, and what it had found is kept whole.</summary>
[Collection(Alone)]
public sealed class SolvingProcessTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    /// <summary>Tests that begin solving processes take turns, because some of them end every one that they see.</summary>
    public const string Alone = "solving processes";

    private const long Endless = 20_000_000_000;

    [Fact]
    public async Task A_search_that_is_stopped_keeps_the_best_plan_so_far()
    {
        var (id, search) = await Begin();

        (await app.Send(new StopSearch(id))).Errors.ShouldBeEmpty();
        app.Clock.Advance(TimeSpan.FromSeconds(2)); // now and then it looks whether it is still wanted
        await search;

        var stopped = await app.Show(id);
        (stopped.State, stopped.Ending, stopped.Placed).ShouldBe((ProposalState.Ready, SearchEnding.Stopped, 10));
        stopped.Progress.Moves.ShouldBeLessThan(Endless);
        (await app.Send(new StopSearch(id))).Errors.Single().Code.ShouldBe("timetable.not_searching");
    }

    [Fact]
    public async Task A_process_that_is_killed_leaves_the_best_plan_that_it_had_told()
    {
        var (id, search) = await Begin();

        Solving().ForEach(process => process.Kill());
        await search;

        var killed = await app.Show(id);
        (killed.State, killed.Ending, killed.Placed).ShouldBe((ProposalState.Ready, SearchEnding.Died, 10));
        (await app.Send(new AcceptProposal(id))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_that_stops_in_the_middle_leaves_no_process_behind_and_searches_again_later()
    {
        var id = await Wanted(moves: 8_000_000);
        using var stop = new CancellationTokenSource();
        var work = (await app.Show(id)).Work!.Id;
        var search = app.Run(work, stop.Token);
        await Eventually.Holds(() => Task.FromResult(Solving().Count == 1));

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(search);

        Solving().ShouldBeEmpty();
        (await app.Show(id)).State.ShouldBe(ProposalState.Searching);
        await app.Run(work);
        (await app.Show(id)).Ending.ShouldBe(SearchEnding.Finished);
    }

    /// <summary>Returns when there is a plan, and the search goes on.</summary>
    private async Task<(ProposalId Id, Task Search)> Begin()
    {
        var id = await Wanted(Endless);
        var search = app.Run((await app.Show(id)).Work!.Id);
        await Eventually.Holds(async () => (await app.Show(id)).Placed == 10);
        return (id, search);
    }

    private async Task<ProposalId> Wanted(long moves)
    {
        var school = await app.GivenSchool();
        await app.GivenCurriculumOf(school);
        return await app.GivenSearch(school, school.Wish(moves));
    }

    /// <summary>Those that this process began.</summary>
    private static List<Process> Solving() =>
        [
            .. Process
                .GetProcesses()
                .Where(process =>
                    Line(process.Id).EndsWith("\0solve\0", StringComparison.Ordinal)
                    && Parent(process.Id) == Environment.ProcessId
                ),
        ];

    private static string Line(int id) => Read(id, "cmdline");

    private static int Parent(int id) =>
        Read(id, "stat") is { Length: > 0 } stat
            ? int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], null)
            : 0;

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (IOException)
        {
            return ""; // it ended meanwhile
        }
    }
}
