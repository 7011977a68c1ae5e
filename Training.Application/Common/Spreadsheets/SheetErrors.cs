namespace Training.Application.Common.Spreadsheets;

/// <summary>Why a file is not read. Each sentence says what the person can do about it.</summary>
public static class SheetErrors
{
    public static readonly Error Empty = Of("empty");
    public static readonly Error NoRows = Of("no_rows");
    public static readonly Error UnknownType = Of("unknown_type");

    /// <summary>Facts: extension, found.</summary>
    public static readonly Error OtherType = Of("other_type");
    public static readonly Error WebPage = Of("web_page");
    public static readonly Error Locked = Of("locked");
    public static readonly Error Macros = Of("macros");
    public static readonly Error Damaged = Of("damaged");
    public static readonly Error NotText = Of("not_text");

    /// <summary>A document type or entity, which no spreadsheet needs.</summary>
    public static readonly Error UnsafeXml = Of("unsafe_xml");
    public static readonly Error UnsafePath = Of("unsafe_path");
    public static readonly Error PackedTooTightly = Of("packed_too_tightly");

    public static Error TooLarge(long megabytes) => Of("too_large").With("megabytes", megabytes);

    public static Error UnpacksTooLarge(long megabytes) => Of("unpacks_too_large").With("megabytes", megabytes);

    public static Error TooManyParts(int parts) => Of("too_many_parts").With("parts", parts);

    public static Error TooManyRows(int rows) => Of("too_many_rows").With("rows", rows);

    public static Error TooManyColumns(int columns) => Of("too_many_columns").With("columns", columns);

    public static Error CellTooLong(int characters) => Of("cell_too_long").With("characters", characters);

    public static Error QuoteNotClosed(int row) => Of("quote_not_closed").With("row", row);

    private static Error Of(string name) => new($"sheets.{name}", ErrorKind.Invalid, "file");
}
