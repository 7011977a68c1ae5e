using Training.Infrastructure.Secrets;

namespace Training.Web.Commands;

internal sealed class KeysRotate()
    : ConsoleVerb(
        "keys rotate",
        "Makes a new key and seals every sealed value anew with it. Stop servers and workers first."
    )
{
    protected override async Task<int> Run(Session session, CancellationToken ct)
    {
        var texts = session.Services.GetRequiredService<Texts>();
        var done = await session.Services.RotateFieldKeys(
            new Portions(line => session.Line.InvocationConfiguration.Error.WriteLine(line)),
            ct
        );
        return await session.Print(
            done,
            rotated =>
                texts["access.keys_rotated", ("key", rotated.Key), ("values", rotated.Values), ("files", rotated.Files)]
        );
    }

    /// <summary>Said at once and in order, which <see cref="Progress{T}"/> does not.</summary>
    private sealed class Portions(Action<string> say) : IProgress<int>
    {
        public void Report(int value) => say($"{value}");
    }
}
