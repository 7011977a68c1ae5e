using Training.Application.Upkeep;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Backups;

internal static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services
            .AddScoped(provider => new Backup(
                provider.GetRequiredService<IDatabaseCopier>(),
                provider.GetRequiredService<DataDirectory>(),
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddScoped(provider => new Restore(
                provider.GetRequiredService<IDatabaseCopier>(),
                provider.GetRequiredService<DataDirectory>(),
                provider.GetRequiredService<AuditHeadFile>(),
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddScoped<RestoreTrial>()
            .AddScoped<IBackupShelf, BackupShelf>();
}
