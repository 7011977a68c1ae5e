using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;
using Training.Infrastructure;

namespace Training.Web.Observability;

internal static class Logs
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";
    private const int KeptDays = 31;
    private const long LargestFile = 50_000_000;

    /// <summary>
    /// To stderr, which leaves stdout to what a verb answers, and to a file a day in the data directory. The framework's
    /// lines about each request are left out, because addresses carry tokens and search words.
    /// </summary>
    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog(
            (services, logs) =>
                logs
                    .MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                    .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
                    .WriteTo.Console(
                        new ScrubbedLines(new MessageTemplateTextFormatter(Line)),
                        standardErrorFromLevel: LevelAlias.Minimum
                    )
                    .WriteTo.File(
                        new ScrubbedLines(new CompactJsonFormatter()),
                        Path.Combine(services.GetRequiredService<DataDirectory>().Logs.FullName, "training-.jsonl"),
                        rollingInterval: RollingInterval.Day,
                        retainedFileCountLimit: KeptDays,
                        fileSizeLimitBytes: LargestFile,
                        rollOnFileSizeLimit: true,
                        shared: true // a verb beside a running server writes to the same file
                    ),
            preserveStaticLogger: true // or a second host in this process, when it ends, closes the log of the first
        );
        return builder;
    }
}
