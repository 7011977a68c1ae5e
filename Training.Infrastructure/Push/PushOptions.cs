using Microsoft.Extensions.Configuration;
using Training.Infrastructure.Mail;

namespace Training.Infrastructure.Push;

/// <summary>The settings under <c>Push</c>.</summary>
/// <param name="Subject">Whom a push service asks when something is wrong with what we send.</param>
internal sealed record PushOptions(string Subject)
{
    private const string Mail = "mailto:";

    public static PushOptions Of(IConfiguration configuration) =>
        new(configuration["Push:Subject"] ?? $"{Mail}{MailOptions.Of(configuration).From}");

    public static bool IsSubject(string value) =>
        value.StartsWith(Mail, StringComparison.Ordinal)
            ? System.Net.Mail.MailAddress.TryCreate(value[Mail.Length..], out _)
            : Uri.TryCreate(value, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps;
}
