using System.Globalization;
using System.Text;
using Training.Application.Enrolment.Imports;

namespace Training.Tests.Imports;

/// <summary>Lists as offices send them, and what becomes of them.</summary>
internal static class Lists
{
    public const string Header = "Họ và tên;Ngày sinh;Số CCCD;Điện thoại";

    private static int _number;

    /// <summary>A row of somebody new: name, birth date, ID number, telephone.</summary>
    public static string Person(string? name = null, string? birth = null, string? number = null) =>
        $"{name ?? NewName()};{birth ?? NewBirth()};{number ?? NewNumber()};0912345678";

    /// <summary>Tests share a database, so nobody may be taken for somebody of another test.</summary>
    public static string NewName()
    {
        var n = Interlocked.Increment(ref _number);
        return $"Nguyễn {(char)('A' + n / 676 % 26)}{(char)('a' + n / 26 % 26)}{(char)('a' + n % 26)}";
    }

    public static string NewBirth() =>
        new DateOnly(1960, 1, 1)
            .AddDays(Interlocked.Increment(ref _number) % 15_000)
            .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string NewNumber() => $"001090{Interlocked.Increment(ref _number):000000}";

    public static async Task<ImportId> Import(
        this TestApp app,
        CohortId cohort,
        IEnumerable<string> lines,
        KnownPersonPolicy whenKnown = KnownPersonPolicy.Overwrite
    )
    {
        var id = await app.Upload(cohort, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "list.csv", whenKnown);
        await app.RunDueWork();
        return id;
    }

    public static async Task<ImportId> Upload(
        this TestApp app,
        CohortId cohort,
        byte[] file,
        string name,
        KnownPersonPolicy whenKnown = KnownPersonPolicy.Overwrite
    )
    {
        var code = await app.Db(db => db.Cohorts.Where(c => c.Id == cohort).Select(c => c.Code).SingleAsync());
        using var content = new MemoryStream(file);
        var received = await app.Send(new ReceiveFile(content, name));
        received.Errors.ShouldBeEmpty();
        received.Succeeded(out var stored);
        (await app.Send(new StartImport(code, stored!, whenKnown))).Succeeded(out var id).ShouldBeTrue();
        return id;
    }

    public static async Task<ImportView> Show(this TestApp app, ImportId id)
    {
        (await app.Send(new ShowImport(id))).Succeeded(out var import).ShouldBeTrue();
        return import!;
    }

    public static async Task<IReadOnlyList<ImportRowView>> Rows(this TestApp app, ImportId id, RowFilter? filter = null)
    {
        var page = await app.Send(new ShowImportRows(id, filter ?? new(), PageSize: 500));
        page.Succeeded(out var rows).ShouldBeTrue();
        return rows!.Items;
    }

    public static async Task<ImportRowView> Row(this TestApp app, ImportId id, int number) =>
        (await app.Rows(id)).Single(row => row.Number == number);

    /// <summary>The codes of what is said of a row, in the order of its columns.</summary>
    public static IReadOnlyList<string> Codes(this ImportRowView row) =>
        [.. row.Content.Problems.Select(problem => problem.Remark.Code)];

    public static async Task<ImportView> Commit(this TestApp app, ImportId id)
    {
        (await app.Send(new CommitImport(id))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        return await app.Show(id);
    }

    public static async Task<ImportView> Undo(this TestApp app, ImportId id)
    {
        (await app.Send(new UndoImport(id))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        return await app.Show(id);
    }

    public static async Task<IReadOnlyList<KnownPerson>> PeopleOf(this TestApp app, CohortId cohort)
    {
        var ids = await app.Db(db =>
            db.Candidacies.Where(c => c.CohortId == cohort).Select(c => c.PersonId).ToListAsync()
        );
        var found = await app.Use<IPeopleRegister, IReadOnlyDictionary<PersonId, KnownPerson>>(people =>
            people.Find(ids, default)
        );
        return [.. found.Values.OrderBy(person => person.Details.IdNumber, StringComparer.Ordinal)];
    }

    public static Task<Result<int>> Change(this TestApp app, KnownPerson person, PersonDetails details) =>
        app.Use<IServiceProvider, Result<int>>(services =>
            ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).Run(
                new Deed("change"),
                () =>
                    ((IPeopleRegister)services.GetService(typeof(IPeopleRegister))!).Change(
                        person.Id,
                        person.Version,
                        details,
                        default
                    ),
                default
            )
        );
}
