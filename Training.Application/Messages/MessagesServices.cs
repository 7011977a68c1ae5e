using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Devices;
using Training.Application.Messages.Planning;
using Training.Application.Messages.Rules;
using Training.Application.Messages.Sending;

namespace Training.Application.Messages;

internal static class MessagesServices
{
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        foreach (var type in ApplicationServices.Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<TellsAttribute>() is { } tells)
                services.AddKeyedScoped(typeof(IFact), tells.Kind, type);
        }
        return services
            .AddScoped<RuleBook>()
            .AddScoped<SendingTimes>()
            .AddScoped<Planner>()
            .AddScoped<Wording>()
            .AddScoped<Letters>()
            .AddScoped<Outgoing>()
            .AddScoped<PushDevices>();
    }
}
