using Training.Infrastructure.Seeding;

namespace Training.Tests.Seeding;

/// <summary>Lists keep the order of offices (NAM-01, NAM-03) when the machine gets another version of ICU.</summary>
public abstract class SortKeyTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SortKeyTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SortKeyTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Keys_of_another_version_of_ICU_are_written_anew_at_the_next_start()
    {
        await app.Services.LoadReferenceData();
        foreach (var name in new[] { "Nguyễn Văn Đạt", "Trần Thị Dung", "Lê Ánh", "Phạm Ân", "Hoàng An" })
            await app.GivenPerson(GivenPeople.Details(name));
        await Spoil();
        await app.Services.LoadReferenceData();
        (await Given()).ShouldNotBe(["An", "Ánh", "Ân", "Dung", "Đạt"], "the same version has no reason to write them");

        await app.Db(db =>
            db.LoadedSeeds.Where(seed => seed.File == SortKeys.Mark)
                .ExecuteUpdateAsync(seed => seed.SetProperty(s => s.Hash, "another"))
        );
        await app.Services.LoadReferenceData();

        (await Given()).ShouldBe(["An", "Ánh", "Ân", "Dung", "Đạt"]);
    }

    private async Task Spoil()
    {
        var keys = new byte[] { 9 };
        foreach (var name in new[] { "Dung", "Ánh" })
        {
            await app.Db(db =>
                db.People.Where(p => p.GivenName == name).ExecuteUpdateAsync(p => p.SetProperty(x => x.SortKey, keys))
            );
            keys = [1];
        }
    }

    private Task<List<string>> Given() =>
        app.Db(db => db.People.OrderBy(p => p.SortKey).Select(p => p.GivenName).ToListAsync());
}
