using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Secrets;

public static class FieldKeyCheck
{
    /// <summary>
    /// Makes the key file of a new database. Of one in use, the file must open what is sealed there: a new key made in
    /// silence would leave every sealed value behind unreadable.
    /// </summary>
    /// <exception cref="StartRefusedException">The file is lost, lacks a key, or belongs to another installation.</exception>
    public static async Task CheckFieldKeys(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var path = services.GetRequiredService<FieldKeyFile>().Path;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var inUse = await db.KeysInUse.AsNoTracking().ToListAsync(ct);
        if (inUse.Count > 0 && !File.Exists(path))
            throw Refusal(path, "is missing", inUse);

        var keys = FieldKeys.LoadOrCreate(path, now);
        if (inUse.Select(key => key.FaultOf(keys)).FirstOrDefault(fault => fault is not null) is { } fault)
            throw Refusal(path, fault, inUse);
        if (inUse.All(key => key.Id != keys.Newest))
            await Register(scope.ServiceProvider, keys, now, ct);
    }

    private static Task<Result<string>> Register(
        IServiceProvider services,
        FieldKeys keys,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        services
            .GetRequiredService<IUnitOfWork>()
            .Run(
                new Deed("UseFieldKey"),
                async () =>
                {
                    var db = services.GetRequiredService<TrainingDb>();
                    if (!await db.KeysInUse.AnyAsync(key => key.Id == keys.Newest, ct))
                        db.KeysInUse.Add(KeyInUse.Newest(keys, now));
                    return (Result<string>)keys.Newest;
                },
                ct
            );

    private static StartRefusedException Refusal(string path, string fault, IEnumerable<KeyInUse> inUse) =>
        new(
            $"""
            The key file {Path.GetFullPath(path)} {fault}.
            The database holds values sealed with {string.Join(
                ", ",
                inUse.Select(key => key.Id).Order()
            )}, which nothing else opens.
            Put the file back from a backup (keys/field-keys.json in it), or let Training:FieldKeyFile name the place where it is.
            Nothing was changed, and no new key was made.
            """
        );
}
