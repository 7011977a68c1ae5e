using Microsoft.Extensions.Configuration;

namespace Training.Infrastructure;

/// <summary>Where everything lives that is not in PostgreSQL: one folder to back up, to move and to protect.</summary>
public sealed class DataDirectory
{
    private DataDirectory(string path)
    {
        Root = Directory.CreateDirectory(path);
        Keys = Root.CreateSubdirectory("keys");
        if (!OperatingSystem.IsWindows())
            Keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    }

    public DirectoryInfo Root { get; }

    /// <summary>Keys of cookies and of sealed fields; nobody but the program may read them.</summary>
    public DirectoryInfo Keys { get; }

    /// <summary>Where <c>Mail:Mode=Pickup</c> puts each message as an <c>.eml</c> file.</summary>
    public DirectoryInfo Mail => Root.CreateSubdirectory("mail");

    public DirectoryInfo Backups => Root.CreateSubdirectory("backups");
    public DirectoryInfo Logs => Root.CreateSubdirectory("logs");

    /// <summary>Uploaded files under names that the program made.</summary>
    public DirectoryInfo Uploads => Root.CreateSubdirectory("uploads");

    internal string DatabaseFile => Path.Combine(Root.FullName, "training.db");
    internal string SqliteConnection => $"Data Source={DatabaseFile}";
    internal string LockFile => Path.Combine(Root.FullName, "training.lock");
    internal string AuditHeads => Path.Combine(Root.FullName, "audit-heads.txt");
    internal string FieldKeyFile => Path.Combine(Keys.FullName, "field-keys.json");

    /// <summary><c>Training:DataDirectory</c>, relative to the content root; <c>data</c> unless set.</summary>
    public static DataDirectory From(IConfiguration configuration, string contentRoot) =>
        new(Path.Combine(contentRoot, configuration["Training:DataDirectory"] ?? "data"));
}
