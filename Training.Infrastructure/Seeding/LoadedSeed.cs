namespace Training.Infrastructure.Seeding;

/// <summary>What this database was last brought in line with: the content of a seed file, or the order of names.</summary>
internal sealed class LoadedSeed(string file, string hash)
{
    public string File { get; private set; } = file;
    public string Hash { get; private set; } = hash;
}
