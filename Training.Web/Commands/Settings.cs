namespace Training.Web.Commands;

/// <summary>
/// Tells configuration (<c>--Database:Provider=PostgreSql</c>, <c>--urls http://*:80</c>), which any verb takes, from the
/// options of the verb itself.
/// </summary>
internal static class Settings
{
    /// <summary>The host's own keys, which are written small like a verb's options; all others begin with a capital.</summary>
    private static readonly HashSet<string> HostKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        WebHostDefaults.ServerUrlsKey,
        WebHostDefaults.EnvironmentKey,
        WebHostDefaults.ContentRootKey,
        WebHostDefaults.ApplicationKey,
        WebHostDefaults.WebRootKey,
        WebHostDefaults.HostingStartupAssembliesKey,
    };

    public static (string[] Settings, string[] Words) Split(string[] args)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            var key = args[i].Split('=')[0];
            var isSetting = key.StartsWith("--", StringComparison.Ordinal) && IsKey(key[2..]);
            (isSetting ? settings : words).Add(args[i]);
            if (isSetting && key == args[i] && i + 1 < args.Length)
                settings.Add(args[++i]);
        }
        return ([.. settings], [.. words]);
    }

    private static bool IsKey(string name) => name.Length > 0 && (char.IsUpper(name[0]) || HostKeys.Contains(name));
}
