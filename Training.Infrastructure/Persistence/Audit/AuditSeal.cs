using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Training.Application.Audit;
using Training.Infrastructure.Secrets;

namespace Training.Infrastructure.Persistence;

/// <summary>HMAC-SHA256 over the hash before and the row as a JSON array, which says where each value ends.</summary>
internal sealed class AuditSeal(FieldKeys keys) : IAuditSeal
{
    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Convert.FromBase64String(keys.IndexKey),
        outputLength: 32,
        info: Encoding.UTF8.GetBytes("audit chain")
    );

    public string Hash(string previous, AuditEntry entry)
    {
        object?[] row =
        [
            previous,
            entry.Sequence,
            entry.At.ToUnixTimeMilliseconds(),
            entry.UserId?.Value,
            entry.ActorName,
            entry.Deed,
            entry.Reason,
            entry.Action.ToString(),
            entry.SubjectType,
            entry.SubjectId,
            entry.PersonId?.Value,
            entry.Changes,
        ];
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, JsonSerializer.SerializeToUtf8Bytes(row)));
    }
}
