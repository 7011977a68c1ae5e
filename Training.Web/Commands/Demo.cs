using MediatR;
using Training.Application.Common;
using Training.Application.Work.Contracts;
using Training.Infrastructure.Persistence;
using Training.Web.Demo;

namespace Training.Web.Commands;

internal sealed class Demo()
    : Verb("demo", "Loads made-up people if the data directory is empty, then serves as without a verb.")
{
    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await using var app = TrainingServices.Builder(call.Settings).Build();
        await app.Services.OpenTrainingDb(ct);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            services.GetRequiredService<ScopedActor>().Actor = new TrustedActor(User: null, "demo");
            var loaded = await new Demonstration(
                services.GetRequiredService<ISender>(),
                services.GetRequiredService<IWorkRunner>(),
                DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime)
            ).Load(ct);
            if (loaded.Errors.Count > 0)
                return await new Session(services, call.Line, json: false).Refuse(loaded.Errors);
        }
        await app.UseTraining().RunAsync();
        return CommandLine.Done;
    }
}
