using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Imports;
using Training.Application.Timetable.Sheets;
using Training.Application.Upkeep;

namespace Training.Tests.Upkeep;

/// <summary>DOC-11: what is evidence stays, what came to nothing goes after 30 days, what nobody knows of after one.</summary>
public abstract class UploadsTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : UploadsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : UploadsTests(app), IClassFixture<PostgresApp>;

    private IUploadStore Store => app.Services.GetRequiredService<IUploadStore>();

    [Fact]
    public async Task Lists_that_nobody_committed_within_30_days_go_with_their_file_and_rows()
    {
        var (old, committed, young) = (await Import(31), await Import(400, committed: true), await Import(29));

        await app.RunNow<DeleteUnneededUploadsHandler>();

        (await app.Db(db => db.Imports.Select(import => import.Id).ToListAsync())).ShouldBe(
            [committed.Id, young.Id],
            ignoreOrder: true
        );
        (await app.Db(db => db.ImportRows.CountAsync(row => row.ImportId == old.Id))).ShouldBe(0);
        (await app.Db(db => db.ImportProblems.CountAsync(problem => problem.ImportId == old.Id))).ShouldBe(0);
        (await app.Db(db => db.ImportRows.CountAsync(row => row.ImportId == young.Id))).ShouldBe(1);
        Stored(old.File.StoredAs).ShouldBeFalse();
        Stored(committed.File.StoredAs).ShouldBeTrue();
        Stored(young.File.StoredAs).ShouldBeTrue();
        var found = (await app.Upkeep<DeleteUnneededUploadsHandler>()).Finding.ShouldNotBeNull();
        $"{found.Facts.Single(fact => fact.Name == "lists").Value}".ShouldBe("1");
    }

    [Fact]
    public async Task So_do_timetable_files_and_a_file_that_nobody_knows_after_a_day()
    {
        var (old, committed) = (await Sheet(31), await Sheet(31, SheetState.Committed));
        var (orphan, fresh, broken) = (await File(days: 2), await File(days: 0), Guid.NewGuid());
        var half = Path.Combine(Uploads, $"{broken:n}.sealed.part");
        await System.IO.File.WriteAllTextAsync(half, "half");
        System.IO.File.SetLastWriteTimeUtc(half, app.Clock.GetUtcNow().UtcDateTime.AddDays(-2));

        await app.RunNow<DeleteUnneededUploadsHandler>();

        (await app.Db(db => db.TimetableSheets.Select(sheet => sheet.Id).ToListAsync())).ShouldBe([committed.Id]);
        Stored(old.File.StoredAs).ShouldBeFalse();
        Stored(committed.File.StoredAs).ShouldBeTrue();
        Stored(orphan).ShouldBeFalse();
        Stored(broken).ShouldBeFalse();
        Stored(fresh).ShouldBeTrue();
        var page = await TestPage.Open(app.CreateClient(), "/upkeep");
        page.Text("#upkeep").ShouldContain("Dọn tệp tải lên không còn cần");
        page.Text("#upkeep").ShouldContain("danh sách quá 30 ngày chưa nhập");
    }

    /// <summary>A table that keeps files and is not asked whether it needs them would lose them.</summary>
    [Fact]
    public async Task Every_table_that_names_files_is_asked()
    {
        var tables = await app.Db(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .Where(type =>
                        type.FindProperty("StoredAs") is not null
                        || type.GetComplexProperties()
                            .Any(property => property.ComplexType.ClrType == typeof(UploadedFile))
                    )
                    .Select(type => type.ClrType.Name)
                    .ToList()
            )
        );
        var holders = await app.Use<IEnumerable<IUploadHolder>, int>(all => Task.FromResult(all.Count()));

        tables.ShouldBe(["Import", "LeavePaper", "TimetableSheet"], ignoreOrder: true);
        holders.ShouldBe(tables.Count);
    }

    private string Uploads => app.Folder.CreateSubdirectory("uploads").FullName;

    private bool Stored(Guid name) => Store.All().Any(file => file.Name == name);

    private async Task<Import> Import(int days, bool committed = false)
    {
        var at = app.Clock.GetUtcNow().AddDays(-days);
        var file = new UploadedFile("ds.xlsx", await File(days), 4, "00");
        var by = new Uploader(User: null, "Test", at);
        var import = new Import(ImportId.New(at), await app.GivenCohort(), file, [], KnownPersonPolicy.Skip, by);
        import.Plan(1);
        import.End(1, at);
        if (committed)
            import.Commit(1, at).Errors.ShouldBeEmpty();
        await app.Save(import, new ImportRow(import.Id, 1), new ImportProblem(import.Id, 1, "imports.test", default));
        return import;
    }

    private async Task<TimetableSheet> Sheet(int days, SheetState state = SheetState.Planned)
    {
        var at = app.Clock.GetUtcNow().AddDays(-days);
        var file = new UploadedFile("tkb.xlsx", await File(days), 4, "00");
        var by = new Uploader(User: null, "Test", at);
        var sheet = new TimetableSheet(SheetId.New(at), await app.GivenCohort(), file, new(0, 1, []), by);
        sheet.End(state, at);
        await app.Save(sheet);
        return sheet;
    }

    private async Task<Guid> File(int days)
    {
        var name = Guid.NewGuid();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("list"));
        await Store.Save(name, content, default);
        var path = Path.Combine(Uploads, $"{name:n}.sealed");
        System.IO.File.SetLastWriteTimeUtc(path, app.Clock.GetUtcNow().UtcDateTime.AddDays(-days));
        return name;
    }
}
