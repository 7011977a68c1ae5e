using Microsoft.Extensions.Configuration;
using Training.Application.Messages.Contracts;

namespace Training.Infrastructure.Mail;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MailOptions.Of(configuration));
        return configuration["Mail:Mode"] == "Smtp"
            ? services.AddSingleton<IMailbox, SmtpMailbox>()
            : services.AddSingleton<IMailbox, PickupMailbox>();
    }
}
