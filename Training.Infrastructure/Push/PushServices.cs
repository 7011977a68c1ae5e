using Microsoft.Extensions.Configuration;
using Training.Application.Messages.Contracts;

namespace Training.Infrastructure.Push;

internal static class PushServices
{
    public static IServiceCollection AddPush(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(PushOptions.Of(configuration))
            .AddSingleton(new PushReach(withThisMachine: false))
            .AddSingleton<PushKeys>()
            .AddSingleton<IPush, WebPush>();
}
