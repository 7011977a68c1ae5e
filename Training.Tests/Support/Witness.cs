namespace Training.Tests.Support;

/// <summary>A file in which effects are written down by whoever has them, outside the program's own tables.</summary>
internal sealed class Witness : IDisposable
{
    public string Path { get; } = System.IO.Path.GetTempFileName();

    public IReadOnlyList<string> Lines => File.ReadAllLines(Path);

    public void Dispose() => File.Delete(Path);
}
