using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Training.Web;

namespace Training.Tests.Secrets;

public sealed class KeyRingTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task The_keys_of_cookies_and_forms_lie_sealed_and_are_read_again_after_a_restart()
    {
        var text = Protector(app.Services).Protect("a form");

        var ring = app.Folder.GetFiles("keys/key-*.xml").ShouldHaveSingleItem();
        var stored = await File.ReadAllTextAsync(ring.FullName);
        stored.ShouldContain("<sealed xmlns=\"\">k1:");
        stored.ShouldNotContain("masterKey");
        await using var restarted = TrainingServices.Builder([.. app.Settings]).Build();
        Protector(restarted.Services).Unprotect(text).ShouldBe("a form");
    }

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
