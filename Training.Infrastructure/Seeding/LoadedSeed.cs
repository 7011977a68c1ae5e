namespace Training.Infrastructure.Seeding;

/// <summary>The content of a seed file that this database already has.</summary>
internal sealed class LoadedSeed(string file, string hash)
{
    public string File { get; private set; } = file;
    public string Hash { get; private set; } = hash;
}
