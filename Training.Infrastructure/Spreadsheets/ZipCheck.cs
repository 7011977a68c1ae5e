using System.IO.Compression;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets;

/// <summary>
/// Unpacks a .zip into nowhere before anything parses it. What the directory of the file says of sizes is not believed:
/// the bytes that come out are counted.
/// </summary>
internal static class ZipCheck
{
    /// <summary>Small parts, such as a theme, may be all repetition; they harm nobody.</summary>
    private const int BytesBelowSuspicion = 1_000_000;

    public static void Run(Stream file, SheetLimits limits)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > SheetLimits.Parts)
            throw new RefusedFileException(SheetErrors.TooManyParts(SheetLimits.Parts));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            if (IsUnsafe(entry.FullName) || !names.Add(entry.FullName))
                throw new RefusedFileException(SheetErrors.UnsafePath);
            if (entry.IsEncrypted)
                throw new RefusedFileException(SheetErrors.Locked);
            if (entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                throw new RefusedFileException(SheetErrors.Macros);
        }
        if (!names.Contains("[Content_Types].xml"))
            throw new RefusedFileException(SheetErrors.Damaged);
        CountBytes(zip, limits);
    }

    private static void CountBytes(ZipArchive zip, SheetLimits limits)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var unpacked = 0L;
            while (part.Read(buffer) is var read and > 0)
            {
                unpacked += read;
                total += read;
                if (total > limits.UnpackedBytes)
                    throw new RefusedFileException(SheetErrors.UnpacksTooLarge(limits.UnpackedBytes / 1_000_000));
                if (unpacked > BytesBelowSuspicion && unpacked > entry.CompressedLength * SheetLimits.Ratio)
                    throw new RefusedFileException(SheetErrors.PackedTooTightly);
            }
            if (unpacked != entry.Length)
                throw new RefusedFileException(SheetErrors.Damaged);
        }
    }

    private static bool IsUnsafe(string name) =>
        name.Contains("..", StringComparison.Ordinal)
        || name.StartsWith('/')
        || name.StartsWith('\\')
        || name.Contains(':', StringComparison.Ordinal)
        || name.Contains('\0', StringComparison.Ordinal);
}
