using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using Training.Infrastructure.Push;
using Training.Infrastructure.Webhook;

namespace Training.Infrastructure.Configuration;

/// <summary>Everything that can be set under our own sections. A misspelt key or a wrong value stops the start by name.</summary>
internal static class Settings
{
    private static readonly Setting[] Known =
    [
        new("Training:DataDirectory", "the path of a folder", IsPath),
        new(
            "Training:PublicUrl",
            "an address such as https://training.example.vn",
            value => Uri.IsWellFormedUriString(value, UriKind.Absolute)
        ),
        new("Training:FieldKeyFile", "the path of a file", IsPath),
        new(
            "Training:KnownProxies",
            "addresses such as 10.0.0.5, separated by commas",
            value => value.Split(',').All(address => IPAddress.TryParse(address.Trim(), out _))
        ),
        OneOf("Access:SecondFactor", "Required", "Optional"),
        OneOf("Database:Provider", "Sqlite", "PostgreSql"),
        OneOf("Mail:Mode", "Pickup", "Smtp"),
        new("Mail:Host", "the name of a mail server", IsHost),
        Number("Mail:Port", 1, 65535),
        OneOf("Mail:Security", "None", "StartTls", "Tls"),
        new("Mail:UserName", "a name", _ => true),
        new("Mail:Password", "a password", _ => true),
        new("Mail:From", "a mail address", value => System.Net.Mail.MailAddress.TryCreate(value, out _)),
        new("Mail:Archive:Address", "a mail address", value => System.Net.Mail.MailAddress.TryCreate(value, out _)),
        new("Mail:Archive:Host", "the name of an IMAP server", IsHost),
        Number("Mail:Archive:Port", 1, 65535),
        OneOf("Mail:Archive:Security", "None", "StartTls", "Tls"),
        new("Mail:Archive:UserName", "a name", _ => true),
        new("Mail:Archive:Password", "a password", _ => true),
        new("Webhook:Url", "an address with https (http on this machine only)", WebhookOptions.IsUrl),
        new("Webhook:Secret", "24 bytes or more in base64, after whsec_", WebhookOptions.IsSecret),
        new("Push:Subject", "mailto: with a mail address, or an address with https", PushOptions.IsSubject),
        new(
            "Programme:TimeZone",
            "a time zone such as Asia/Ho_Chi_Minh",
            v => TimeZoneInfo.TryFindSystemTimeZoneById(v, out _)
        ),
        OneOf("Programme:Language", "vi", "en"),
        Number("Import:MaxRows", 1, 1_000_000),
        Number("Work:Workers", 0, 64),
    ];

    private static readonly string[] Sections = [.. Known.Select(setting => setting.Section).Distinct()];

    /// <exception cref="StartRefusedException">Names every key that is unknown or malformed.</exception>
    public static void Check(IConfiguration configuration)
    {
        var wrong = Sections
            .SelectMany(section => configuration.GetSection(section).AsEnumerable())
            .Where(pair => pair.Value is not null && pair.Key.Contains(':', StringComparison.Ordinal))
            .Select(pair => Problem(pair.Key, pair.Value!))
            .OfType<string>()
            .ToList();
        if (wrong.Count == 0)
            wrong.AddRange(Missing(configuration));
        if (wrong.Count > 0)
            throw new StartRefusedException(string.Join(Environment.NewLine, wrong));
    }

    private static IEnumerable<string> Missing(IConfiguration configuration)
    {
        var postgreSql = configuration["Database:Provider"] == "PostgreSql";
        if (postgreSql && string.IsNullOrWhiteSpace(configuration.GetConnectionString("Training")))
            yield return "ConnectionStrings:Training is missing; Database:Provider=PostgreSql needs it.";
        string[] archive = ["Address", "UserName", "Password"];
        foreach (var key in archive.Select(name => $"Mail:Archive:{name}").Where(key => configuration[key] is null))
        {
            if (configuration["Mail:Archive:Host"] is not null)
                yield return $"{key} is missing; Mail:Archive:Host needs it.";
        }
        if (configuration["Webhook:Url"] is not null && configuration["Webhook:Secret"] is null)
            yield return "Webhook:Secret is missing; Webhook:Url needs it.";
    }

    private static string? Problem(string key, string value)
    {
        var setting = Array.Find(Known, known => known.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
        if (setting is null)
            return $"{key} is not a setting. Known here: {Siblings(key)}.";
        var shown = setting.IsSecret ? "as set" : $"'{value}'";
        return setting.IsRight(value) ? null : $"{setting.Key} cannot be {shown}; it is {setting.Expected}.";
    }

    private static string Siblings(string key) =>
        string.Join(
            ", ",
            Known
                .Where(known => key.StartsWith($"{known.Section}:", StringComparison.OrdinalIgnoreCase))
                .Select(k => k.Key)
        );

    private static bool IsPath(string value) => value.Length > 0 && !value.Contains('\0', StringComparison.Ordinal);

    private static bool IsHost(string value) => Uri.CheckHostName(value) != UriHostNameType.Unknown;

    private static Setting OneOf(string key, params string[] values) =>
        new(key, string.Join(" or ", values), value => values.Contains(value, StringComparer.Ordinal));

    private static Setting Number(string key, int least, int most) =>
        new(
            key,
            $"a whole number from {least} to {most}",
            v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most
        );

    private sealed record Setting(string Key, string Expected, Func<string, bool> IsRight)
    {
        public string Section => Key.Split(':')[0];

        public bool IsSecret =>
            Key.EndsWith("Password", StringComparison.Ordinal) || Key.EndsWith("Secret", StringComparison.Ordinal);
    }
}
