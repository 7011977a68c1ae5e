using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Training.Application.Common.Spreadsheets;
using Training.Application.Timetable.Schedules;
using Training.Application.Timetable.Solving;
using Training.Infrastructure.Backups;
using Training.Infrastructure.Calendars;
using Training.Infrastructure.Configuration;
using Training.Infrastructure.Health;
using Training.Infrastructure.Identity;
using Training.Infrastructure.Imports;
using Training.Infrastructure.Mail;
using Training.Infrastructure.Persistence;
using Training.Infrastructure.Push;
using Training.Infrastructure.Secrets;
using Training.Infrastructure.Solving;
using Training.Infrastructure.Spreadsheets;
using Training.Infrastructure.Webhook;
using Training.Infrastructure.Work;

namespace Training.Infrastructure;

public static class InfrastructureServices
{
    /// <exception cref="StartRefusedException">A setting is unknown or malformed, or the machine lacks something.</exception>
    public static IServiceCollection AddTrainingInfrastructure(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        Settings.Check(configuration);
        VietnameseOrder.Check();

        var data = DataDirectory.From(configuration, environment.ContentRootPath);
        var connection = configuration.GetConnectionString("Training");
        var withDatabase =
            configuration["Database:Provider"] == "PostgreSql"
                ? services.AddPostgreSql(connection!)
                : services.AddSqlite(string.IsNullOrWhiteSpace(connection) ? data.SqliteConnection : connection);
        return withDatabase
            .AddSingleton(data)
            .AddSecrets(configuration, data)
            .AddIdentity(configuration)
            .AddMail(configuration)
            .AddWebhook(configuration)
            .AddPush(configuration)
            .AddBackups()
            .AddHealth()
            .AddSpreadsheets(configuration)
            .AddSingleton<ICalendarWriter, CalendarWriter>()
            .AddSingleton<IUploadStore, UploadStore>()
            .AddSingleton<ISolver, SolverProcess>()
            .AddWork(workers: configuration.GetValue("Work:Workers", 4));
    }
}
