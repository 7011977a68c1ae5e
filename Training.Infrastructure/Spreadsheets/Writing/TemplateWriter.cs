using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>
/// A form of three sheets: the empty list, the instructions with an example of each column (apart, so that nobody sends
/// the example in as a person), and, hidden, the choices that the drop-downs show.
/// </summary>
internal sealed class TemplateWriter(SheetTemplate template)
{
    private const string ChoicesName = "Choices";
    private const int RowsToFill = SheetLimits.DefaultRows;

    public async Task Write(Stream to, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, null, ct);
        await NewWorkbook.WriteFrame(
            zip,
            [new(template.SheetName, false), new(template.InstructionsName, false), new(ChoicesName, Hidden: true)],
            ct
        );
        await WriteList(zip, ct);
        await WriteInstructions(zip, ct);
        await WriteChoices(zip, ct);
    }

    private async Task WriteList(ZipArchive zip, CancellationToken ct)
    {
        await using var sheet = await SheetBody.Open(zip, 0, ct);
        sheet.Start([.. template.Columns.Select(column => column.Width)], frozenHeader: true, Style.Text);
        sheet.Header(template.Columns.Select(Header));
        sheet.EndRows();
        sheet.Xml.WriteStartElement("dataValidations", SheetXml.Main);
        foreach (var (index, column) in template.Columns.Index())
            Validation(sheet.Xml, index, column);
        sheet.Xml.WriteEndElement();
    }

    private static void Validation(XmlWriter xml, int index, TemplateColumn column)
    {
        var letters = SheetCell.Letters(index);
        xml.WriteStartElement("dataValidation", SheetXml.Main);
        if (column.Choices.Count > 0)
            xml.WriteAttributeString("type", "list");
        xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showInputMessage", "1");
        xml.WriteAttributeString("promptTitle", Cut(column.Header, 32));
        xml.WriteAttributeString("prompt", Cut(column.Note, 255));
        xml.WriteAttributeString(
            "sqref",
            string.Create(CultureInfo.InvariantCulture, $"{letters}2:{letters}{RowsToFill + 1}")
        );
        if (column.Choices.Count > 0)
        {
            xml.WriteElementString(
                "formula1",
                SheetXml.Main,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ChoicesName}!${letters}$1:${letters}${column.Choices.Count}"
                )
            );
        }
        xml.WriteEndElement();
    }

    private async Task WriteInstructions(ZipArchive zip, CancellationToken ct)
    {
        await using var sheet = await SheetBody.Open(zip, 1, ct);
        sheet.Start([28, 70, 30], frozenHeader: false);
        var number = 0;
        foreach (var line in template.Instructions)
            await sheet.Row(++number, [line], ct);
        number++;
        foreach (var column in template.Columns)
            await sheet.Row(++number, [Header(column), column.Note, column.Example], ct);
        sheet.EndRows();
    }

    private async Task WriteChoices(ZipArchive zip, CancellationToken ct)
    {
        await using var sheet = await SheetBody.Open(zip, 2, ct);
        sheet.Start([.. template.Columns.Select(_ => 18d)], frozenHeader: false);
        for (var row = 0; row < template.Columns.Max(column => column.Choices.Count); row++)
        {
            await sheet.Row(
                row + 1,
                [.. template.Columns.Select(column => row < column.Choices.Count ? column.Choices[row] : null)],
                ct
            );
        }
        sheet.EndRows();
    }

    private static string Header(TemplateColumn column) => column.Required ? $"{column.Header} *" : column.Header;

    private static string Cut(string text, int characters) => text.Length <= characters ? text : text[..characters];
}
