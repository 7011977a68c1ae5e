using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure.Work;

namespace Training.Tests.Work;

public abstract class WorkLedgerHistoryTests(TestApp app)
{
    private const int Histories = 40;

    public sealed class OnSqlite(SqliteApp app) : WorkLedgerHistoryTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : WorkLedgerHistoryTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Whatever_happens_in_whatever_order_the_ledger_does_as_its_rules_say() =>
        await Gen.Select(Gen.Bool, Gen.Enum<Happening>().List[1, 25])
            .SampleAsync((external, history) => Live(external, history), iter: Histories, threads: 1);

    private async Task Live(bool external, List<Happening> history)
    {
        using var witness = new Witness();
        var id = external
            ? await app.GivenWork(new Deliver("mail", witness.Path))
            : await app.GivenWork(new CountTo(Probes.NewName(), 1));
        var model = new WorkLedgerModel(external, (await app.Work(id)).MaxAttempts);
        WorkItem? claim = null;
        WorkItem? zombie = null;

        foreach (var happening in history)
        {
            await BecomeDue(id);
            if (happening == Happening.Claimed)
                (claim, zombie) = await app.Claim(id) is { } claimed ? (claimed, claim) : (claim, zombie);
            else
                await Happen(happening, id, claim, zombie, model.Done);

            model.Hears(happening);
            var item = await app.Work(id);
            (item.State, item.Attempts, item.Fence, item.ProgressDone, item.StopAsked).ShouldBe(
                (model.State, model.Attempts, model.Fence, model.Done, model.StopAsked),
                $"after {happening} in {string.Join(", ", history)}"
            );
        }
    }

    private async Task Happen(Happening happening, WorkId id, WorkItem? claim, WorkItem? zombie, int done)
    {
        switch (happening)
        {
            case Happening.PortionDone when claim is not null:
                await Write(ledger => ledger.Advance(claim, new Progress(done + 1, done + 2), default));
                break;
            case Happening.LastPortionDone when claim is not null:
                await Write(ledger => ledger.Advance(claim, new Progress(done + 1, done + 1), default));
                break;
            case Happening.Failed when claim is not null:
                await Write(ledger => ledger.Fail(claim, "test.failed", default));
                break;
            case Happening.HandedBack when claim is not null:
                await Write(ledger => ledger.HandBack(claim, default));
                break;
            case Happening.Postponed when claim is not null:
                await Write(ledger => ledger.Postpone(claim, "test.not_now", default));
                break;
            case Happening.PortionBoundary when claim is not null:
                await Write(ledger => ledger.StoppedOnRequest(claim, default));
                break;
            case Happening.ZombieWrites when zombie is not null:
                (await Write(ledger => ledger.Advance(zombie, new Progress(99, 99), default))).ShouldBeFalse();
                (await Write(ledger => ledger.Renew(zombie, default))).ShouldBeFalse();
                (await Write(ledger => ledger.Postpone(zombie, "test.not_now", default))).ShouldBeFalse();
                break;
            case Happening.LeaseLapsed:
                await app.LetAnHourPass();
                await app.Sweep();
                break;
            case Happening.StopAsked:
                await app.Send(new CancelWork(id));
                break;
            case Happening.Retried:
                await app.Send(new RetryWork(id));
                break;
            case Happening.ResolvedSent:
            case Happening.ResolvedUnsent:
                await app.Send(new ResolveWork(id, Sent: happening == Happening.ResolvedSent));
                break;
            default:
                break;
        }
    }

    private Task<int> BecomeDue(WorkId id) =>
        app.Db(db =>
            db.WorkItems.Where(item => item.Id == id)
                .ExecuteUpdateAsync(item => item.SetProperty(i => i.DueAt, i => DateTime.UtcNow.AddHours(-1)))
        );

    private async Task<bool> Write(Func<WorkLedger, Task<bool>> write) =>
        (
            await app
                .Services.GetRequiredService<WorkScopes>()
                .Write<WorkLedger, bool>(new Deed("test"), async ledger => await write(ledger), default)
        ).Succeeded(out var held) && held;
}
