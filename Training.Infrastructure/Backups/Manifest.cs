using System.Security.Cryptography;
using System.Text.Json;

namespace Training.Infrastructure.Backups;

/// <summary>What a backup holds, so that a restore can tell a whole one from a damaged one.</summary>
internal sealed record Manifest(string Version, DateTimeOffset MadeAt, IReadOnlyList<ManifestFile> Files)
{
    public const string Entry = "manifest.json";
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string HashOf(Stream content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

internal sealed record ManifestFile(string Path, long Length, string Sha256);
