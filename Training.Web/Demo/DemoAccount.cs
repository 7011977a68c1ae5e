using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Training.Application.Access.Contracts;
using Training.Infrastructure;

namespace Training.Web.Demo;

/// <summary>Somebody to sign in as in a demonstration. The password exists nowhere else in clear text.</summary>
internal sealed record DemoAccount(Role Role, string Name, string Email, string Password)
{
    /// <summary>Nobody could take a demonstration for the real thing, but it may be reachable by others all the same.</summary>
    public static DemoAccount With(Role role, string name, string email) =>
        new(
            role,
            name,
            email,
            string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Letters, 4)))
        );

    private const string Letters = "abcdefghijkmnpqrstuvwxyz"; // none that is taken for another; digits could spell a word
}

/// <summary>
/// The accounts of this demonstration, in a file that only its owner may read, so that every start shows them again. They
/// are written down before they are made: whatever breaks off in between, none is left with a password nobody knows.
/// </summary>
internal sealed class DemoAccountFile(DataDirectory data)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public FileInfo File => new(Path.Combine(data.Root.FullName, "demo-accounts.json"));

    public async Task<IReadOnlyList<DemoAccount>> Read(CancellationToken ct)
    {
        if (!File.Exists)
            return [];

        await using var file = File.OpenRead();
        return await JsonSerializer.DeserializeAsync<IReadOnlyList<DemoAccount>>(file, Json, ct) ?? [];
    }

    public async Task Write(IReadOnlyList<DemoAccount> accounts, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(File.FullName, options);
        await JsonSerializer.SerializeAsync(file, accounts, Json, ct);
    }
}
