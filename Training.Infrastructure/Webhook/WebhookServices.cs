using Microsoft.Extensions.Configuration;
using Training.Application.Messages.Contracts;

namespace Training.Infrastructure.Webhook;

internal static class WebhookServices
{
    public static IServiceCollection AddWebhook(this IServiceCollection services, IConfiguration configuration)
    {
        var options = WebhookOptions.Of(configuration);
        return services.AddSingleton<IWebhook>(provider => new WebhookChannel(
            options,
            provider.GetRequiredService<TimeProvider>()
        ));
    }
}
