using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Training.Application.Audit;
using Training.Application.Audit.Contracts;
using Training.Tests.Imports;

namespace Training.Tests.Audit;

public abstract class AuditTrailTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : AuditTrailTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AuditTrailTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_change_is_written_down_with_who_what_and_why()
    {
        var id = await app.GivenClass(await app.GivenCohort());

        await app.TakeSeat(id);

        await app.TakeSeat(id, reason: "Quyết định 12/QĐ");

        var entry = (await Entries(id))[^1];
        entry.ActorName.ShouldBe("Test");
        entry.Deed.ShouldBe("TakeSeat");
        entry.Reason.ShouldBe("Quyết định 12/QĐ");
        entry.Action.ShouldBe(AuditAction.Changed);
        entry.SubjectType.ShouldBe("training_class");
        entry.At.ShouldBe(app.Clock.GetUtcNow());
        entry.Changes.ShouldBe("""{"seats_taken":[1,2]}""");
    }

    [Fact]
    public async Task A_new_row_is_written_down_with_all_its_values()
    {
        var programme = new Programme(
            ProgrammeId.New(app.Clock.GetUtcNow()),
            $"A{Guid.NewGuid():n}",
            "Đề án",
            "Scheme",
            7
        );

        await app.Do(new Deed("AddProgramme"), programme);

        var entry = (await Entries(programme.Id)).ShouldHaveSingleItem();
        entry.Action.ShouldBe(AuditAction.Added);
        var changes = JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(entry.Changes)!;
        changes["name_vi"][0].ValueKind.ShouldBe(JsonValueKind.Null);
        changes["name_vi"][1].GetString().ShouldBe("Đề án");
        entry.Changes.ShouldContain("Đề án"); // as it is written, not as \u0110
        changes["target"][1].GetInt32().ShouldBe(7);
        changes.ShouldNotContainKey("version");
    }

    [Fact]
    public async Task Which_file_an_import_was_made_from_can_be_proven()
    {
        var file = Encoding.UTF8.GetBytes($"{Lists.Header}\r\n{Lists.Person()}");

        var id = await app.Upload(await app.GivenCohort(), file, "list.csv");

        var uploaded = (await Entries(id))[0].Changes;
        uploaded.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    [Fact]
    public async Task What_was_refused_leaves_no_trace()
    {
        var id = await app.GivenClass(await app.GivenCohort(), capacity: 1);
        await app.TakeSeat(id);

        (await app.TakeSeat(id)).Errors.ShouldNotBeEmpty();

        (await Entries(id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_portion_of_a_thousand_rows_is_one_unbroken_chain()
    {
        var cohort = await app.GivenCohort();
        var now = app.Clock.GetUtcNow();
        var classes = Enumerable
            .Range(0, 1001)
            .Select(_ => new TrainingClass(ClassId.New(now), cohort, $"{Guid.NewGuid():n}", capacity: 5))
            .ToList();

        await app.Do(new Deed("Import"), [.. classes]);

        (await app.Db(db => db.AuditEntries.CountAsync(entry => entry.Deed == "Import"))).ShouldBe(1001);
        (await Verify()).Succeeded(out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Writers_at_the_same_time_make_one_chain()
    {
        var cohort = await app.GivenCohort();
        var classes = new List<ClassId>();
        for (var i = 0; i < 10; i++)
            classes.Add(await app.GivenClass(cohort));

        await Task.WhenAll(classes.Select(id => Task.Run(() => app.TakeSeat(id))));

        (await Verify()).Succeeded(out var verdict).ShouldBeTrue();
        verdict.Rows.ShouldBeGreaterThanOrEqualTo(10);
    }

    [Theory]
    [InlineData("update audit_entry set reason = 'another'")]
    [InlineData("delete from audit_entry")]
    [InlineData("delete from audit_head")]
    [InlineData("update audit_head set sequence = 0, hash = ''")]
    public async Task The_database_itself_refuses_to_change_the_trail(string statement)
    {
        await app.TakeSeat(await app.GivenClass(await app.GivenCohort()));

        (await Should.ThrowAsync<DbException>(() => app.Sql(statement))).Message.ShouldContain("only ever added to");
    }

    private Task<Result<AuditVerdict>> Verify() => app.Send(new VerifyAudit());

    private Task<List<AuditEntry>> Entries<TId>(TId id)
    {
        var subject = id!.ToString()!;
        return app.Db(db =>
            db.AuditEntries.Where(entry => entry.SubjectId == subject).OrderBy(entry => entry.Sequence).ToListAsync()
        );
    }
}
