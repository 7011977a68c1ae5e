using Microsoft.Extensions.DependencyInjection;
using Training.Application.Enrolment.Selection;

namespace Training.Tests.Enrolment.Selection;

public abstract partial class SelectionTests
{
    /// <summary>Of five applicants for two seats: a line each, two who wait, one cell.</summary>
    private const int Rows = 8;

    private static readonly decimal?[] Scores = [70, 90, null, 80, 60];

    [Fact]
    public async Task A_ranking_broken_off_goes_on_in_another_process_to_the_same_result_and_is_seen_when_it_is_whole()
    {
        var given = await app.GivenApplicants(seats: 2, Scores);
        await app.Rank(given.Code);
        var unbroken = await Written(given);

        var run = await Try(given);
        OpenRankings killed = new();
        OpenRankings other = new();
        (await Portion(run, killed)).ShouldBe(new Progress(3, Rows));
        (await Portion(run, killed)).ShouldBe(new Progress(6, Rows));
        var before = await app.Selection(given.Code);
        before.Last!.State.ShouldBe(SelectionState.Ranking);
        before.Outcomes.ShouldBeEmpty();
        (await app.Lines(given.Code)).ShouldBeEmpty();
        var outcome = await app.Send(new ShowOutcome(given.Applications[1]));
        outcome.Errors.ShouldHaveSingleItem().Code.ShouldBe("selection.unknown");
        (await Portion(run, other)).ShouldBe(new Progress(Rows, Rows));

        (await Written(given)).ShouldBe(unbroken);
        (await app.Selection(given.Code)).Last!.State.ShouldBe(SelectionState.Ranked);
    }

    [Fact]
    public async Task A_ranking_that_another_process_goes_on_with_begins_anew_where_a_score_has_changed_meanwhile()
    {
        var given = await app.GivenApplicants(seats: 2, Scores);
        var run = await Try(given);
        OpenRankings late = new();
        await Portion(run, late);
        await Portion(run, late);

        await app.EnterScores(given.Code, GivenScoring.Cell(given.Applications[0], "PV", "95", 1, "70"));
        (await Portion(run, new())).ShouldBe(new Progress(3, Rows));
        (await Portion(run, late)).ShouldBe(new Progress(6, Rows)); // what it ranked before is no longer the run's
        await app.RunDueWork();

        var broken = await Written(given);
        var seen = (await app.Selection(given.Code)).Last!.Basis;
        (await app.Rank(given.Code)).Last!.Basis.ShouldBe(seen);
        (await Written(given)).ShouldBe(broken);
        (await app.Lines(given.Code))[0].Candidacy.ShouldBe(given.Applications[0]);
    }

    [Fact]
    public async Task Whoever_is_gone_before_their_line_was_written_is_in_no_ranking_and_stops_none()
    {
        var given = await app.GivenApplicants(seats: 2, Scores);
        var run = await Try(given);
        OpenRankings own = new();
        await Portion(run, own);
        var written = await app.Db(db =>
            db.SelectionLines.Where(line => line.RunId == run).Select(line => line.CandidacyId).ToListAsync()
        );
        var gone = given.Applications.Where((_, i) => Scores[i] is not null).Except(written).First();
        await app.Db(db => db.Candidacies.Where(one => one.Id == gone).ExecuteDeleteAsync());

        await Should.ThrowAsync<Exception>(() => Portion(run, own));
        (await Portion(run, own)).ShouldBe(new Progress(3, Rows - 2)); // neither a line nor a place
        await app.RunDueWork();

        (await app.Lines(given.Code)).Select(line => line.Candidacy).ShouldNotContain(gone);
        (await app.Selection(given.Code)).Last!.Applicants.ShouldBe(Scores.Length - 1);
    }

    [Fact]
    public async Task A_ranking_in_whose_place_another_was_begun_ends_and_leaves_nothing()
    {
        var given = await app.GivenApplicants(seats: 2, Scores);
        var first = await Try(given);
        OpenRankings own = new();
        await Portion(first, own);

        var second = await Try(given);
        (await Portion(first, own)).ShouldBe(Progress.Complete);
        await app.RunDueWork();

        (await app.Selection(given.Code)).Last!.Id.ShouldBe(second);
        (await Written(given)).Count.ShouldBe(Rows);
        (await app.Db(db => db.SelectionLines.CountAsync(line => line.RunId == first))).ShouldBe(0);
    }

    private async Task<SelectionId> Try(Selected given)
    {
        (await app.Send(new RunSelection(given.Code, GivenSelection.Seed))).Errors.ShouldBeEmpty();
        return (await app.Selection(given.Code)).Last!.Id;
    }

    /// <summary>Three rows, by a process that remembers no other rankings than these.</summary>
    private async Task<Progress> Portion(SelectionId run, OpenRankings process)
    {
        var portion = await app.Use<IServiceProvider, Result<Progress>>(services =>
        {
            var handler = new RankApplicantsHandler(
                services.GetRequiredService<ISelectionDb>(),
                services.GetRequiredService<SelectionInput>(),
                process
            )
            {
                Portion = 3,
            };
            return services
                .GetRequiredService<IUnitOfWork>()
                .Run(new Deed("rank"), () => handler.Handle(new RankApplicants(run), default), default);
        });
        portion.Succeeded(out var progress).ShouldBeTrue();
        return progress;
    }

    /// <summary>Every row of the last selection.</summary>
    private async Task<List<string>> Written(Selected given)
    {
        var run = (await app.Selection(given.Code)).Last!.Id;
        var lines = await app.Db(db => db.SelectionLines.Where(line => line.RunId == run).ToListAsync());
        var entries = await app.Db(db => db.ReserveEntries.Where(entry => entry.RunId == run).ToListAsync());
        var cells = await app.Db(db => db.SelectionCells.Where(cell => cell.RunId == run).ToListAsync());
        IEnumerable<string> all =
        [
            .. lines.Select(one =>
                $"{one.CandidacyId} {one.Outcome} {one.Total} {one.Place} {one.Seat} {string.Join(';', one.Standings)}"
            ),
            .. entries.Select(one => $"{one.Cell} {one.Number} {one.CandidacyId}"),
            .. cells.Select(one =>
                $"{one.Cell} {one.Seats} {one.Competing} {one.Admitted} {one.Reserve} {one.Last} {one.OneMore} {one.OneLess}"
            ),
        ];
        return [.. all.Order(StringComparer.Ordinal)];
    }
}
