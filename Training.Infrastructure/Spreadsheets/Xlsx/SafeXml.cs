using System.IO.Compression;
using System.Text;
using System.Xml;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Xlsx;

/// <summary>XML of strangers: no document type, no entity, nothing fetched from elsewhere (reliability checklist 18).</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>A reader that stands on the root element.</summary>
    public static XmlReader Open(ZipArchiveEntry part)
    {
        var xml = XmlReader.Create(part.Open(), Settings);
        try
        {
            xml.MoveToContent();
            return xml;
        }
        catch (XmlException)
        {
            xml.Dispose();
            if (HasDocumentType(part))
                throw new RefusedFileException(SheetErrors.UnsafeXml);
            throw;
        }
    }

    private static bool HasDocumentType(ZipArchiveEntry part)
    {
        using var bytes = part.Open();
        var head = new byte[4096];
        var read = bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return Encoding
            .Latin1.GetString(head, 0, read)
            .Replace("\0", "", StringComparison.Ordinal)
            .Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    }
}
