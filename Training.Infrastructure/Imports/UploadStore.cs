using System.Text;
using Training.Application.Common.Spreadsheets;
using Training.Infrastructure.Secrets;

namespace Training.Infrastructure.Imports;

/// <summary>
/// Uploaded files in the data directory, sealed part by part, one part to a line: neither the file nor the memory that
/// sealing takes gives away or grows with what is in it. A missing, altered or moved part fails to open.
/// </summary>
internal sealed class UploadStore(DataDirectory data, FieldCipher cipher) : IUploadStore
{
    private const int PartBytes = 256 * 1024;

    public async Task Save(Guid name, Stream file, CancellationToken ct)
    {
        var target = PathOf(name);
        await using (var writer = new StreamWriter($"{target}.part", append: false, Encoding.ASCII))
        {
            var buffer = new byte[PartBytes];
            for (var part = 0; ; part++)
            {
                var read = await file.ReadAtLeastAsync(buffer, PartBytes, throwOnEndOfStream: false, ct);
                var isLast = read < PartBytes;
                var text = Convert.ToBase64String(buffer, 0, read);
                await writer.WriteLineAsync(cipher.Seal(text, PlaceOf(name, part, isLast)).AsMemory(), ct);
                if (isLast)
                    break;
            }
        }
        File.Move($"{target}.part", target, overwrite: true);
    }

    public async Task<Stream> Open(Guid name, CancellationToken ct)
    {
        var path = PathOf(name);
        // Sealed it is in base64 twice over; a stream that grows would hold large files twice.
        var content = new MemoryStream((int)(new FileInfo(path).Length * 9 / 16));
        using var reader = new StreamReader(path, Encoding.ASCII);
        var line = await reader.ReadLineAsync(ct);
        for (var part = 0; line is not null; part++)
        {
            var next = await reader.ReadLineAsync(ct);
            var text = cipher.Open(line, PlaceOf(name, part, isLast: next is null));
            await content.WriteAsync(Convert.FromBase64String(text), ct);
            line = next;
        }
        content.Position = 0;
        return content;
    }

    public IReadOnlyList<StoredUpload> All() =>
        [
            .. from file in data.Uploads.EnumerateFiles("*.sealed*")
            let name = file.Name.Split('.')[0]
            where Guid.TryParseExact(name, "n", out _)
            group file.LastWriteTimeUtc by Guid.ParseExact(name, "n") into parts
            select new StoredUpload(parts.Key, new DateTimeOffset(parts.Max())),
        ];

    public void Delete(Guid name)
    {
        File.Delete(PathOf(name));
        File.Delete($"{PathOf(name)}.part");
    }

    /// <summary>Seals every file anew that another key than the newest sealed, each in one step.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Reseal(CancellationToken ct)
    {
        var done = 0;
        foreach (var file in data.Uploads.GetFiles("*.sealed"))
        {
            if (File.ReadLines(file.FullName).First().StartsWith(cipher.Mark, StringComparison.Ordinal))
                continue;

            var name = Guid.ParseExact(Path.GetFileNameWithoutExtension(file.Name), "n");
            await using var content = await Open(name, ct);
            await Save(name, content, ct);
            done++;
        }
        return done;
    }

    private string PathOf(Guid name) => Path.Combine(data.Uploads.FullName, $"{name:n}.sealed");

    private static SealedPlace PlaceOf(Guid name, int part, bool isLast) =>
        new("uploads", isLast ? $"{part}/last" : $"{part}", name);
}
