using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Training.Infrastructure.Mail;

/// <summary>The settings under <c>Mail</c>. Plain SMTP is only for a relay on the same machine or wire.</summary>
internal sealed record MailOptions(
    string From,
    string Host,
    int Port,
    SecureSocketOptions Security,
    string? UserName,
    string? Password
)
{
    public static MailOptions Of(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var security = mail["Security"] switch
        {
            "None" => SecureSocketOptions.None,
            "Tls" => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        };
        return new(
            mail["From"] ?? "training@localhost.localdomain",
            mail["Host"] ?? "localhost",
            mail.GetValue("Port", security == SecureSocketOptions.SslOnConnect ? 465 : 587),
            security,
            mail["UserName"],
            mail["Password"]
        );
    }
}
