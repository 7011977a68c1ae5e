using System.IO.Compression;
using System.Text.Json;

namespace Training.Infrastructure.Backups;

/// <summary>Reads a backup, and trusts nothing in it that its manifest does not vouch for.</summary>
internal static class BackupFile
{
    /// <exception cref="StartRefusedException">The file is no backup, or is damaged; says which part.</exception>
    public static async Task<Manifest> Check(string path, CancellationToken ct)
    {
        await using var zip = await Open(path, ct);
        var manifest = await ReadManifest(zip, path, ct);
        foreach (var file in manifest.Files)
        {
            await using var content = await Find(zip, file.Path, path).OpenAsync(ct);
            if (Manifest.HashOf(content) != file.Sha256)
                throw Damaged(path, file.Path);
        }
        return manifest;
    }

    /// <summary>Unpacks what the manifest names below <paramref name="folder"/>, and nothing beside it.</summary>
    public static async Task Unpack(string path, Manifest manifest, string folder, CancellationToken ct)
    {
        await using var zip = await Open(path, ct);
        foreach (var file in manifest.Files)
        {
            var target = Path.GetFullPath(Path.Combine(folder, file.Path));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw Damaged(path, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await Find(zip, file.Path, path).ExtractToFileAsync(target, ct);
        }
    }

    private static async Task<ZipArchive> Open(string path, CancellationToken ct)
    {
        try
        {
            return await ZipFile.OpenReadAsync(path, ct);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{path} cannot be read as a backup: {e.Message}", e);
        }
    }

    private static async Task<Manifest> ReadManifest(ZipArchive zip, string path, CancellationToken ct)
    {
        await using var content = await Find(zip, Manifest.Entry, path).OpenAsync(ct);
        return await JsonSerializer.DeserializeAsync<Manifest>(content, Manifest.Json, ct)
            ?? throw Damaged(path, Manifest.Entry);
    }

    private static ZipArchiveEntry Find(ZipArchive zip, string entry, string path) =>
        zip.GetEntry(entry) ?? throw Damaged(path, entry);

    private static StartRefusedException Damaged(string path, string part) =>
        new($"{path} is not a whole backup: {part} is missing or damaged.");
}
