using Microsoft.Extensions.Configuration;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Mail;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MailOptions.Of(configuration));
        if (configuration["Mail:Mode"] != "Smtp")
            return services.AddSingleton<IMailbox, PickupMailbox>().AddSingleton<IDeliveryWitness, PickupWitness>();

        services.AddSingleton<SmtpConnections>().AddSingleton<IMailbox, SmtpMailbox>();
        return ArchiveOptions.Of(configuration) is { } archive
            ? services.AddSingleton(archive).AddSingleton<IDeliveryWitness, ArchiveWitness>()
            : services;
    }
}
