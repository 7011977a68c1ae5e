using System.Buffers.Binary;
using Microsoft.Extensions.DependencyInjection;
using Training.Tests.Secrets;

namespace Training.Tests.Access;

public sealed class PasswordHashTests
{
    /// <summary>By the program as it is installed; tests of everything else hash with fewer.</summary>
    [Fact]
    public async Task A_password_is_hashed_with_as_many_rounds_as_asvs_asks_for()
    {
        using var installation = Installation.OnSqlite();

        var hash = await installation.Use(services =>
            services.GetRequiredService<IPasswords>().Hash(GivenAccounts.Password, default)
        );

        // Identity's format 3: a marker, then the function (2: HMAC-SHA512) and the rounds.
        var bytes = Convert.FromBase64String(hash);
        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1)).ShouldBe(2);
        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5)).ShouldBe(210_000);
    }
}
