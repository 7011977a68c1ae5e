using System.IO.Compression;
using System.Xml;

namespace Training.Infrastructure.Spreadsheets.Xlsx;

/// <summary>The parts of a workbook by what they are, followed through its relationships as Office does.</summary>
internal sealed class XlsxPackage
{
    private const string OfficeDocument = "officeDocument";
    private readonly ZipArchive _zip;

    public XlsxPackage(ZipArchive zip)
    {
        _zip = zip;
        var root = Relations("").FirstOrDefault(relation => relation.Kind == OfficeDocument)?.Target;
        WorkbookPath = root ?? throw new InvalidDataException("The package names no workbook.");
        var relations = Relations(WorkbookPath);
        ReadWorkbook(
            relations
                .DistinctBy(relation => relation.Id)
                .ToDictionary(relation => relation.Id, relation => relation.Target)
        );
        SharedStrings = Part(relations.FirstOrDefault(relation => relation.Kind == "sharedStrings")?.Target);
        Styles = Part(relations.FirstOrDefault(relation => relation.Kind == "styles")?.Target);
        HasLinks = relations.Exists(relation => relation.Kind == "externalLink");
    }

    public string WorkbookPath { get; }

    public List<XlsxSheet> Sheets { get; } = [];

    public bool CountsFrom1904 { get; private set; }

    public bool HasLinks { get; }

    public ZipArchiveEntry? SharedStrings { get; }

    public ZipArchiveEntry? Styles { get; }

    private ZipArchiveEntry? Part(string? path) => path is null ? null : _zip.GetEntry(path);

    private void ReadWorkbook(Dictionary<string, string> targets)
    {
        using var xml = SafeXml.Open(Part(WorkbookPath) ?? throw new InvalidDataException("The workbook is missing."));
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
            {
                CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && targets.TryGetValue(RelationId(xml), out var target))
            {
                // A chart sheet has no rows.
                if (!target.Contains("chartsheet", StringComparison.OrdinalIgnoreCase) && Part(target) is { } part)
                    Sheets.Add(new(xml.GetAttribute("name") ?? "", IsHidden(xml), part));
            }
        }
    }

    private static bool IsHidden(XmlReader sheet) => sheet.GetAttribute("state") is "hidden" or "veryHidden";

    private static string RelationId(XmlReader sheet)
    {
        var id = "";
        for (var has = sheet.MoveToFirstAttribute(); has; has = sheet.MoveToNextAttribute())
        {
            if (sheet.LocalName == "id" && sheet.Prefix.Length > 0)
                id = sheet.Value;
        }
        sheet.MoveToElement();
        return id;
    }

    private List<Relation> Relations(string source)
    {
        var folder = source.LastIndexOf('/') is var slash and >= 0 ? source[..(slash + 1)] : "";
        var found = new List<Relation>();
        if (Part($"{folder}_rels/{source[folder.Length..]}.rels") is not { } part)
            return found;
        using var xml = SafeXml.Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
                continue;
            var (id, type, target) = (xml.GetAttribute("Id"), xml.GetAttribute("Type"), xml.GetAttribute("Target"));
            if (id is not null && type is not null && target is not null)
                found.Add(new(id, type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }
        return found;
    }

    /// <summary>A target is relative to the folder of its source, or absolute; names outside the archive do not exist in it.</summary>
    private static string Resolve(string folder, string target) =>
        target.StartsWith('/') ? target[1..]
        : target.StartsWith("../", StringComparison.Ordinal) ? target[3..]
        : folder + target;

    private sealed record Relation(string Id, string Kind, string Target);
}

internal sealed record XlsxSheet(string Name, bool Hidden, ZipArchiveEntry Part);
