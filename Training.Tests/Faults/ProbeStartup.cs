using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Training.Application;
using Training.Infrastructure.Work;
using Training.Tests.Faults;

[assembly: HostingStartup(typeof(ProbeStartup))]

namespace Training.Tests.Faults;

/// <summary>Adds the probes to the background work of a <see cref="RealProgram"/>.</summary>
public sealed class ProbeStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(services =>
            services.AddSingleton(new WorkCatalogue(ApplicationServices.Assembly, typeof(ProbeStartup).Assembly))
        );
}
