namespace Training.Infrastructure.Backups;

/// <summary>A folder for half-made files, on the same disk as where they go, and gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder;

    public ScratchFolder(DirectoryInfo beside)
    {
        _folder = beside.CreateSubdirectory($".{System.IO.Path.GetRandomFileName()}");
        if (!OperatingSystem.IsWindows())
            _folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    }

    public string Path => _folder.FullName;

    /// <summary>What processes left behind that were killed; only where nobody else may be at work.</summary>
    public static void ClearIn(DirectoryInfo folder)
    {
        foreach (var left in folder.GetDirectories(".*"))
            left.Delete(recursive: true);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
