using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Training.Application.Access;

namespace Training.Infrastructure.Identity;

/// <summary>
/// ASP.NET Core Identity's hash (PBKDF2-HMAC-SHA512 with a random salt).
/// At most two are computed at once, so that a storm of sign-ins slows sign-in down and nothing else.
/// </summary>
internal sealed class PasswordHashing : IPasswords, IDisposable
{
    private readonly PasswordHasher<Account> _hasher;
    private readonly SemaphoreSlim _turns = new(2);
    private readonly Lazy<string> _nobodys;

    public PasswordHashing(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new(options);
        _nobodys = new(() => _hasher.HashPassword(null!, Guid.NewGuid().ToString()));
    }

    public Task<string> Hash(string password, CancellationToken ct) =>
        InTurn(() => _hasher.HashPassword(null!, Normal(password)), ct);

    public Task<bool> Matches(string? hash, string password, CancellationToken ct) =>
        InTurn(
            () =>
                _hasher.VerifyHashedPassword(null!, hash ?? _nobodys.Value, Normal(password))
                    != PasswordVerificationResult.Failed
                && hash is not null,
            ct
        );

    public void Dispose() => _turns.Dispose();

    /// <summary>Vietnamese keyboards compose the same letter in different ways; a password must not depend on which.</summary>
    private static string Normal(string password) => password.Normalize(NormalizationForm.FormKC);

    private async Task<T> InTurn<T>(Func<T> compute, CancellationToken ct)
    {
        await _turns.WaitAsync(ct);
        try
        {
            return await Task.Run(compute, ct);
        }
        finally
        {
            _turns.Release();
        }
    }
}
