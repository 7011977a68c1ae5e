using System.Buffers;
using System.Text;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Csv;

/// <summary>In what encoding a text file is, told by its marks and its bytes (ENC-04).</summary>
internal static class CsvEncoding
{
    private const int Sample = 64 * 1024;
    private static readonly SearchValues<byte> Unprintable = SearchValues.Create([
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        14,
        15,
        127,
    ]);
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static (Encoding Encoding, Remark? Remark) Of(Stream file)
    {
        var head = new byte[(int)Math.Min(Sample, file.Length)];
        file.Position = 0;
        file.ReadExactly(head);
        return head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, null),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, null),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, null),
            _ when ZeroShare(head, 1) > 0.2 => (Encoding.Unicode, null),
            _ when ZeroShare(head, 0) > 0.2 => (Encoding.BigEndianUnicode, null),
            _ when IsUtf8(file) => (Encoding.UTF8, null),
            _ => OneByte(head),
        };
    }

    /// <summary>Bytes that spell Vietnamese in Windows-1258 are that; others are left as they are, for TCVN3 or VNI to be found in.</summary>
    private static (Encoding, Remark) OneByte(byte[] head)
    {
        if (head.AsSpan().ContainsAny(Unprintable))
            throw new RefusedFileException(SheetErrors.NotText);
        var text = Windows1258.GetString(head).Normalize(NormalizationForm.FormC);
        return VietnameseSyllable.Share(text) >= 0.7
            ? (Windows1258, SheetRemarks.ReadAsWindows1258)
            : (Windows1252, SheetRemarks.ReadAsBytes);
    }

    /// <summary>UTF-16 without a mark: Latin letters have a zero byte at every second place.</summary>
    private static double ZeroShare(byte[] head, int offset)
    {
        var zeros = 0;
        for (var i = offset; i < head.Length; i += 2)
            zeros += head[i] == 0 ? 1 : 0;
        return head.Length < 4 ? 0 : zeros / (head.Length / 2.0);
    }

    private static bool IsUtf8(Stream file)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, StrictUtf8, false, Sample, leaveOpen: true);
        var buffer = new char[Sample];
        try
        {
            while (reader.Read(buffer, 0, buffer.Length) > 0) { }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
