using Training.Infrastructure.Persistence;
using Training.Infrastructure.Secrets;

namespace Training.Infrastructure.Push;

/// <summary>The installation's key pair, the same in all its processes; read once, because it never changes.</summary>
internal sealed class PushKeys(IServiceScopeFactory scopes, FieldCipher cipher)
{
    private (string Public, string Private)? _pair;

    public async Task<(string Public, string Private)> Pair(CancellationToken ct)
    {
        if (_pair is { } known)
            return known;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var key = await db.PushKeys.AsNoTracking().SingleAsync(ct);
        _pair = (key.PublicKey, cipher.Open(key.PrivateKeySealed, PushKey.Place));
        return _pair.Value;
    }
}

public static class FirstPushKey
{
    /// <summary>Makes the key of an installation that has none yet; of processes that start together, one does.</summary>
    public static async Task MakePushKey(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        if (await db.PushKeys.AnyAsync(ct))
            return;

        var cipher = services.GetRequiredService<FieldCipher>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await scope
            .ServiceProvider.GetRequiredService<IUnitOfWork>()
            .Run(
                new Deed("MakePushKey"),
                async () =>
                {
                    if (!await db.PushKeys.AnyAsync(ct))
                        db.PushKeys.Add(PushKey.Make(cipher, now));
                    return (Result<int>)1;
                },
                ct
            );
    }
}
