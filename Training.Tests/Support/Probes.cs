using System.Text.Json;
using Training.Application.Messages.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Support;

// Background work whose effect can be counted from outside.

/// <summary>Each portion writes one row; nothing in the table prevents a doubled one.</summary>
internal sealed record CountTo(string Name, int Total, int PauseMs = 0);

[RunsIn(Lane.Enrolment)]
internal sealed class CountToHandler(TrainingDb db) : IWorkHandler<CountTo>
{
    public async Task<Result<Progress>> Handle(CountTo work, CancellationToken ct)
    {
        var done = await Probes.Count(db, work.Name) + 1;
        await db.Database.ExecuteSqlAsync($"INSERT INTO probe (name, n) VALUES ({work.Name}, {done})", ct);
        await Task.Delay(work.PauseMs, ct);
        return new Progress(done, work.Total);
    }
}

/// <summary>Refuses, or throws.</summary>
internal sealed record Poison(bool Throws);

[RunsIn(Lane.Enrolment)]
internal sealed class PoisonHandler : IWorkHandler<Poison>
{
    public Task<Result<Progress>> Handle(Poison work, CancellationToken ct) =>
        work.Throws
            ? throw new InvalidOperationException("poison")
            : Task.FromResult<Result<Progress>>(CohortErrors.ClassFull);
}

/// <summary>Appends a line to the witness, a file that survives the process, and then says what it is told to say.</summary>
internal sealed record Deliver(string Name, string Witness, string Says = "made", int PauseMs = 0);

[RunsIn(Lane.Messages)]
internal sealed class DeliverHandler : IExternalWorkHandler<Deliver>
{
    public async Task<Result<ExternalEffect>> Prepare(Deliver work, WorkId id, CancellationToken ct)
    {
        if (work.Says == "unprepared")
            return CohortErrors.ClassFull;
        await Task.Delay(work.PauseMs, ct);
        return (ExternalEffect)(() => Effect(work));
    }

    private static async Task<EffectOutcome> Effect(Deliver work)
    {
        await File.AppendAllTextAsync(work.Witness, $"{work.Name}\n");
        await Task.Delay(work.PauseMs);
        return work.Says switch
        {
            "made" => EffectOutcome.Made,
            "refused" => EffectOutcome.Refused(CohortErrors.ClassFull),
            "refused for good" => EffectOutcome.RefusedForGood(CohortErrors.ClassFull),
            "unknown" => EffectOutcome.Unknown(CohortErrors.ClassFull),
            _ => throw new TimeoutException("no answer"),
        };
    }
}

/// <summary>Sends a letter as the product does.</summary>
internal sealed record Post(string To);

[RunsIn(Lane.Messages)]
[SendsMail]
internal sealed class PostHandler(IMailbox mailbox) : IExternalWorkHandler<Post>
{
    public Task<Result<ExternalEffect>> Prepare(Post work, WorkId id, CancellationToken ct)
    {
        var letter = new Letter(id, work.To, "Nguyễn Văn Đạt", "Buổi học ngày mai", "Chào bạn,\n\nBuổi học lúc 8 giờ.");
        return Task.FromResult<Result<ExternalEffect>>((ExternalEffect)(() => mailbox.Deliver(letter)));
    }
}

internal static class Probes
{
    public static string NewName() => $"probe-{Guid.NewGuid():n}";

    public static Task CreateTable(TrainingDb db) =>
        db.Database.ExecuteSqlAsync($"CREATE TABLE IF NOT EXISTS probe (name text NOT NULL, n integer NOT NULL)");

    public static Task<int> Count(TrainingDb db, string name) =>
        db
            .Database.SqlQuery<int>($"SELECT CAST(count(*) AS integer) AS \"Value\" FROM probe WHERE name = {name}")
            .SingleAsync();

    /// <summary>A line in the ledger that nobody was told of.</summary>
    public static async Task<WorkId> GivenWork<TPayload>(this TestApp app, TPayload payload, UserId? owner = null)
        where TPayload : notnull
    {
        await app.Db(async db =>
        {
            await CreateTable(db);
            return 0;
        });
        var item = Item(payload, owner);
        await app.Save(item);
        return item.Id;
    }

    public static WorkItem Item<TPayload>(TPayload payload, UserId? owner = null)
        where TPayload : notnull
    {
        var id = new WorkId(Guid.CreateVersion7());
        var external = payload is Deliver or Post;
        return new WorkItem(
            id,
            kind: $"{typeof(TPayload).Name}Handler",
            idemKey: $"{id}",
            JsonSerializer.Serialize(payload),
            external ? Lane.Messages : Lane.Enrolment,
            external,
            owner,
            owner: "Test",
            subject: null
        );
    }

    public static Task<WorkItem> Work(this TestApp app, WorkId id) =>
        app.Db(db => db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == id));
}
