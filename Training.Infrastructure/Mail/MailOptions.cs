using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Training.Infrastructure.Mail;

/// <summary>The settings under <c>Mail</c>. Plain SMTP is only for a relay on the same machine or wire.</summary>
/// <param name="Archive">Gets a copy of every letter; null: nobody does.</param>
internal sealed record MailOptions(
    string From,
    string Host,
    int Port,
    SecureSocketOptions Security,
    string? UserName,
    string? Password,
    string? Archive
)
{
    public static MailOptions Of(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var security = SecurityNamed(mail["Security"], SecureSocketOptions.StartTls);
        return new(
            mail["From"] ?? "training@localhost.localdomain",
            mail["Host"] ?? "localhost",
            mail.GetValue("Port", security == SecureSocketOptions.SslOnConnect ? 465 : 587),
            security,
            mail["UserName"],
            mail["Password"],
            ArchiveOptions.Of(configuration)?.Address
        );
    }

    public static SecureSocketOptions SecurityNamed(string? name, SecureSocketOptions otherwise) =>
        name switch
        {
            "None" => SecureSocketOptions.None,
            "StartTls" => SecureSocketOptions.StartTls,
            "Tls" => SecureSocketOptions.SslOnConnect,
            _ => otherwise,
        };
}
