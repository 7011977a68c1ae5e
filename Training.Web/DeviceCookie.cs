using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Training.Web;

/// <summary>
/// Tells browsers apart, not people: a random id in a signed cookie that lives for a year. Who clears it, or uses a private
/// window, is another browser; it is a hint for whoever looks, never a proof.
/// </summary>
public sealed class DeviceCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Name = "device";
    private readonly IDataProtector _protector = protection.CreateProtector(Name);

    /// <summary>The browser of a request; null: it was given none yet.</summary>
    public Guid? Known(HttpContext http) => Known(http.Request.Cookies[Name]);

    /// <summary>The browser of a request; one that has none yet is given one with the answer.</summary>
    public Guid Of(HttpContext http)
    {
        if (Known(http) is { } known)
            return known;

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        http.Response.Cookies.Append(
            Name,
            _protector.Protect(id.ToString()),
            new()
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Expires = now.AddYears(1),
            }
        );
        return id;
    }

    private Guid? Known(string? text)
    {
        try
        {
            return text is null ? null : Guid.Parse(_protector.Unprotect(text));
        }
        catch (CryptographicException) // not ours, or sealed with keys that are gone
        {
            return null;
        }
    }
}
