namespace Training.Application.Messages.Devices;

/// <summary>What people call a browser, read from what it calls itself.</summary>
internal static class BrowserName
{
    /// <summary>In this order: most also name those that they descend from.</summary>
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("coc_coc_browser", "Cốc Cốc"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>Browser and system; empty where neither is known.</summary>
    public static string Of(string? userAgent) =>
        string.Join(" · ", new[] { First(Browsers, userAgent), First(Systems, userAgent) }.OfType<string>());

    private static string? First((string Sign, string Name)[] known, string? userAgent) =>
        Array.Find(known, one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) == true).Name;
}
