using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Training.Web;

/// <summary>
/// Six signs that a person can read over the phone, such as 7K2M-4Q; the log has the same ones beside the fault.
/// No I, L, O, U: nobody has to ask whether that was a zero.
/// </summary>
internal static class FaultCode
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Of(HttpContext http)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(trace));
        var code = string.Concat(hash.Take(6).Select(octet => Signs[octet % 32]));
        return $"{code[..4]}-{code[4..]}";
    }
}
