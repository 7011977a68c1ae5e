using Training.Application.Audit;

namespace Training.Tests.Audit;

/// <summary>Someone with the rights of the database's owner takes the triggers off and goes to work.</summary>
public abstract class TamperedAuditTests(TestApp app)
{
    private const string Keep =
        "create table kept as select * from audit_entry; create table kept_head as select * from audit_head;";
    private const string PutBack = """
        delete from audit_entry; insert into audit_entry select * from kept; drop table kept;
        delete from audit_head; insert into audit_head select * from kept_head; drop table kept_head;
        """;

    public sealed class OnSqlite(SqliteApp app) : TamperedAuditTests(app), IClassFixture<SqliteApp>
    {
        protected override string Unguarded =>
            """
                drop trigger if exists audit_entry_unchanged; drop trigger if exists audit_entry_kept;
                drop trigger if exists audit_head_kept; drop trigger if exists audit_head_forward;
                """;
    }

    public sealed class OnPostgres(PostgresApp app) : TamperedAuditTests(app), IClassFixture<PostgresApp>
    {
        protected override string Unguarded =>
            """
                drop trigger if exists audit_entry_unchanged on audit_entry;
                drop trigger if exists audit_head_kept on audit_head; drop trigger if exists audit_head_forward on audit_head;
                """;
    }

    protected abstract string Unguarded { get; }

    [Theory]
    [InlineData("update audit_entry set actor_name = 'nobody' where sequence = 3", "audit.row_changed", 3)]
    [InlineData("update audit_entry set changes = '{}' where sequence = 1", "audit.row_changed", 1)]
    [InlineData("update audit_entry set hash = '00' where sequence = 4", "audit.row_changed", 4)]
    [InlineData("delete from audit_entry where sequence = 2", "audit.row_missing", 2)]
    [InlineData("delete from audit_entry where sequence = 5", "audit.row_missing", 5)]
    [InlineData("update audit_head set sequence = 4", "audit.row_missing", 5)]
    public async Task It_is_found_and_the_first_broken_row_is_named(string deed, string code, long sequence)
    {
        await GivenFiveRows();

        await app.Sql(Keep + deed);

        var error = (await app.Send(new VerifyAudit())).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Facts.ShouldBe([new Fact("sequence", sequence)]);
        await app.Sql(PutBack);
    }

    [Fact]
    public async Task Rows_cut_off_the_end_differ_from_the_head_that_was_noted_and_are_an_alarm()
    {
        await GivenFiveRows();
        await app.RunNow<NoteAuditHeadHandler>();
        await app.RunNow<NoteAuditHeadHandler>();
        (await app.Upkeep<NoteAuditHeadHandler>()).Finding!.Code.ShouldBe("audit.chain_whole");
        var (last, head) = await app.Db(async db =>
        {
            var end = await db.AuditHeads.SingleAsync();
            return (end.Sequence, end.Hash);
        });
        var noted = $"{app.Clock.Day():O} whole {last} {head}";
        Noted().ShouldBe([noted]); // once a day

        await app.Sql(
            Keep
                + $"delete from audit_entry where sequence = {last};"
                + $"update audit_head set sequence = {last - 1},"
                + $" hash = (select hash from audit_entry where sequence = {last - 1})"
        );
        await app.RunNow<NoteAuditHeadHandler>();

        Noted().ShouldBe([noted, $"{app.Clock.Day():O} broken {last} audit.row_missing"]);
        using var client = app.CreateClient();
        (await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).ShouldContain("audit.chain_broken");
        foreach (var role in new[] { Role.Hr, Role.Administrator })
        {
            var home = await TestPage.Open(await app.SignedIn(role), "/");
            home.Text("main .note").ShouldContain($"Chuỗi nhật ký đứt ở dòng {last}");
        }

        await app.Sql(PutBack);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunNow<NoteAuditHeadHandler>();
        (await app.Upkeep<NoteAuditHeadHandler>()).Finding!.IsAlarm.ShouldBeFalse();
        Noted()[^1].ShouldBe($"{app.Clock.Day():O} whole {last} {head}");
    }

    private string[] Noted() => File.ReadAllLines(Path.Combine(app.Folder.FullName, "audit-heads.txt"));

    private async Task GivenFiveRows()
    {
        var rows = await app.Db(db => db.AuditEntries.CountAsync()); // the start of an installation leaves some
        if (rows < 5)
        {
            var id = await app.GivenClass(await app.GivenCohort());
            for (; rows < 5; rows++)
                (await app.TakeSeat(id)).Errors.ShouldBeEmpty();
        }
        await app.Sql(Unguarded);
        (await app.Send(new VerifyAudit())).Errors.ShouldBeEmpty();
    }
}
