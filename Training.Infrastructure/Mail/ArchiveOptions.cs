using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace Training.Infrastructure.Mail;

/// <summary>The settings under <c>Mail:Archive</c>: a mailbox of its own that gets a copy of every letter.</summary>
internal sealed record ArchiveOptions(
    string Address,
    string Host,
    int Port,
    SecureSocketOptions Security,
    string UserName,
    string Password
)
{
    /// <returns>Null: there is none.</returns>
    public static ArchiveOptions? Of(IConfiguration configuration)
    {
        var archive = configuration.GetSection("Mail:Archive");
        if (archive["Host"] is not { } host || configuration["Mail:Mode"] != "Smtp")
            return null;

        var security = MailOptions.SecurityNamed(archive["Security"], SecureSocketOptions.SslOnConnect);
        var port = archive.GetValue("Port", security == SecureSocketOptions.SslOnConnect ? 993 : 143);
        return new(archive["Address"]!, host, port, security, archive["UserName"]!, archive["Password"]!);
    }
}
