using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.People;
using Training.Infrastructure.Persistence;
using Training.Tests.Faults;
using Training.Web;

namespace Training.Tests.Secrets;

/// <summary>An installation between two runs of the program: its data directory and its database, with no server on them.</summary>
public sealed class Installation(string provider, string? connection = null) : IDisposable
{
    /// <summary>As the first start leaves it.</summary>
    public static Installation OnSqlite() => Started(new("Sqlite"), FirstStart.OnSqlite);

    /// <summary>As the first start leaves it.</summary>
    public static Installation OnPostgres(PostgresCluster cluster) =>
        Started(new("PostgreSql", cluster.CopiedDatabase()), cluster.FirstStart);

    public DirectoryInfo Data { get; } = Directory.CreateTempSubdirectory("training-keys-");

    public FileInfo KeyFile => new(Path.Combine(Data.FullName, "keys", "field-keys.json"));

    private string[] Settings =>
        [$"--Database:Provider={provider}", $"--ConnectionStrings:Training={connection ?? RealProgram.SqliteIn(Data)}"];

    /// <summary>A verb in a process of its own.</summary>
    public Task<(int ExitCode, string Output, string Errors)> Run(params string[] line) =>
        RealProgram.Run(Data, [.. line, .. Settings]);

    public RunningProgram Begin(params string[] line) => RealProgram.Begin(Data, [.. line, .. Settings]);

    /// <summary>Looks at the installation, or does something with its services, as a verb would.</summary>
    public async Task<T> Use<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var program = Build();
        return await use(program.Services);
    }

    /// <summary>As it is stored, with nothing of the program between.</summary>
    public async Task<T> Db<T>(Func<TrainingDb, Task<T>> read)
    {
        await using TrainingDb db = connection is null
            ? new SqliteTrainingDb(
                new DbContextOptionsBuilder<SqliteTrainingDb>()
                    .UseSqlite(RealProgram.SqliteIn(Data))
                    .UseSnakeCaseNamingConvention()
                    .Options
            )
            : new PostgreSqlTrainingDb(
                new DbContextOptionsBuilder<PostgreSqlTrainingDb>()
                    .UseNpgsql(connection)
                    .UseSnakeCaseNamingConvention()
                    .Options
            );
        return await read(db);
    }

    /// <summary>Puts people on file.</summary>
    /// <returns>Who they are, with their ID numbers.</returns>
    public Task<IReadOnlyList<string>> Fill(int people) =>
        Use(async services =>
        {
            await services.UpgradeTrainingDb(default);
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
            var cipher = services.GetRequiredService<IFieldCipher>();
            var registered = Enumerable
                .Range(0, people)
                .Select(_ =>
                    Person.Register(PersonId.New(TimeProvider.System.GetUtcNow()), GivenPeople.Details(), cipher)
                )
                .ToList();
            db.AddRange(registered);
            await db.SaveChangesAsync();
            return Told(registered, cipher);
        });

    /// <summary>The ID number of everybody, as the program reads it now.</summary>
    public Task<IReadOnlyList<string>> IdNumbers() =>
        Use(async services =>
        {
            await using var scope = services.CreateAsyncScope();
            var cipher = services.GetRequiredService<IFieldCipher>();
            var people = await scope
                .ServiceProvider.GetRequiredService<TrainingDb>()
                .People.AsNoTracking()
                .ToListAsync();
            return Told(people, cipher);
        });

    private static IReadOnlyList<string> Told(IEnumerable<Person> people, IFieldCipher cipher) =>
        [
            .. people
                .Select(person => (person.Id, Details: person.Details(cipher)))
                .Select(person => $"{person.Id} {person.Details.IdNumber} {person.Details.Ethnicity}")
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => Data.Delete(recursive: true);

    private static Installation Started(Installation installation, FirstStart start)
    {
        start.CopyTo(installation.Data);
        return installation;
    }

    private WebApplication Build() =>
        TrainingServices.Builder([.. Settings, $"--Training:DataDirectory={Data}"]).Build();
}
