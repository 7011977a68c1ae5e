using Training.Application.Common.Spreadsheets;

namespace Training.Application.Attendance.Leave;

public enum EvidenceKind
{
    Pdf,
    Jpeg,
    Png,
}

/// <summary>A paper that a request is backed by, kept sealed.</summary>
/// <param name="Kind">By what is in it, whatever its name says.</param>
public sealed record Evidence(UploadedFile File, EvidenceKind Kind);

internal static class EvidenceKinds
{
    private static readonly (EvidenceKind Kind, byte[] Begins)[] Known =
    [
        (EvidenceKind.Pdf, "%PDF-"u8.ToArray()),
        (EvidenceKind.Jpeg, [0xFF, 0xD8, 0xFF]),
        (EvidenceKind.Png, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]),
    ];

    /// <summary>Null where the content begins like none of them.</summary>
    public static async Task<EvidenceKind?> Of(Stream content, CancellationToken ct)
    {
        var first = new byte[Known.Max(kind => kind.Begins.Length)];
        content.Position = 0;
        var read = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, ct);
        content.Position = 0;
        return Known
            .Where(known => first.AsSpan(0, read).StartsWith(known.Begins))
            .Select(known => (EvidenceKind?)known.Kind)
            .FirstOrDefault();
    }
}
