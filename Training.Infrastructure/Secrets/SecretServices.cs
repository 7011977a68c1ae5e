using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Training.Application.Audit;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Secrets;

internal static class SecretServices
{
    /// <summary>The key ring of cookies and tokens, and the keys of sealed fields, both outside the database.</summary>
    public static IServiceCollection AddSecrets(
        this IServiceCollection services,
        IConfiguration configuration,
        DataDirectory data
    )
    {
        var keyFile = configuration["Training:FieldKeyFile"] ?? data.FieldKeyFile;
        services.AddDataProtection().SetApplicationName("Training").PersistKeysToFileSystem(data.Keys);
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IServiceProvider>((ring, provider) => ring.XmlEncryptor = new KeyRingSeal(provider));
        return services
            .AddSingleton(new FieldKeyFile(keyFile))
            .AddSingleton(_ => FieldKeys.Load(keyFile))
            .AddSingleton<FieldCipher>()
            .AddSingleton<IFieldCipher>(provider => provider.GetRequiredService<FieldCipher>())
            .AddSingleton<IAuditSeal, AuditSeal>()
            .AddSingleton<AuditHeadFile>()
            .AddSingleton<IAuditHeadFile>(provider => provider.GetRequiredService<AuditHeadFile>());
    }
}
