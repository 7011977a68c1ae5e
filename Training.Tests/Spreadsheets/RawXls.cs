using System.Text;

namespace Training.Tests.Spreadsheets;

/// <summary>A smallest .xls: one sheet in BIFF8, in a compound file of three kinds of sectors.</summary>
internal static class RawXls
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>Values are strings, numbers (double) and dates (DateOnly); null leaves a cell out.</summary>
    public static byte[] Build(string sheet, params object?[][] rows)
    {
        var strings = rows.SelectMany(row => row).OfType<string>().Distinct().ToList();
        var globals = Globals(sheet, strings, sheetAt: 0);
        globals = Globals(sheet, strings, sheetAt: globals.Length);
        return Compound([.. globals, .. Cells(rows, strings)]);
    }

    private static byte[] Globals(string sheet, List<string> strings, int sheetAt) =>
        [
            .. Begin(type: 5),
            .. Record(0x42, w => w.Write((ushort)1200)),
            .. Format(0),
            .. Format(14),
            .. Record(
                0x85,
                w => Write(w, sheetAt, (ushort)0, (byte)sheet.Length, (byte)1, Encoding.Unicode.GetBytes(sheet))
            ),
            .. Record(
                0xFC,
                w =>
                {
                    Write(w, strings.Count, strings.Count);
                    foreach (var text in strings)
                        Write(w, (ushort)text.Length, (byte)1, Encoding.Unicode.GetBytes(text));
                }
            ),
            .. Record(0x0A, _ => { }),
        ];

    private static byte[] Cells(object?[][] rows, List<string> strings)
    {
        List<byte> cells =
        [
            .. Begin(type: 0x10),
            .. Record(0x200, w => Write(w, 0, rows.Length, (ushort)0, (ushort)rows.Max(row => row.Length), (ushort)0)),
        ];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
                cells.AddRange(Cell((ushort)row, (ushort)column, rows[row][column], strings));
        }
        return [.. cells, .. Record(0x0A, _ => { })];
    }

    private static byte[] Cell(ushort row, ushort column, object? value, List<string> strings) =>
        value switch
        {
            string text => Record(0xFD, w => Write(w, row, column, (ushort)0, strings.IndexOf(text))),
            double number => Record(0x203, w => Write(w, row, column, (ushort)0, number)),
            DateOnly date => Record(0x203, w => Write(w, row, column, (ushort)1, date.ToDateTime(default).ToOADate())),
            _ => [],
        };

    private static byte[] Begin(ushort type) =>
        Record(0x809, w => Write(w, (ushort)0x600, type, (ushort)0x0DBB, (ushort)1996, 0, 0x600));

    private static byte[] Format(ushort number) => Record(0xE0, w => Write(w, (ushort)0, number, new byte[16]));

    private static byte[] Record(ushort id, Action<BinaryWriter> write)
    {
        var content = new MemoryStream();
        write(new BinaryWriter(content));
        var record = new MemoryStream();
        Write(new BinaryWriter(record), id, (ushort)content.Length, content.ToArray());
        return record.ToArray();
    }

    private static byte[] Compound(byte[] stream)
    {
        var sectors = Math.Max(8, (stream.Length + Sector - 1) / Sector); // 4096 bytes and more have sectors of their own
        var file = new MemoryStream();
        var w = new BinaryWriter(file);
        Write(w, 0xE11AB1A1E011CFD0ul, new byte[16], (ushort)0x3E, (ushort)3, (ushort)0xFFFE, (ushort)9, (ushort)6);
        Write(w, new byte[6], 0, 1, 1, 0, 4096, EndOfChain, 0, EndOfChain, 0, 0);
        Write(w, Enumerable.Repeat(Free, 108).ToArray());
        Write(
            w,
            0xFFFFFFFD,
            EndOfChain,
            Enumerable.Range(3, sectors - 1).Select(next => (uint)next).ToArray(),
            EndOfChain
        );
        Write(w, Enumerable.Repeat(Free, Sector / 4 - 2 - sectors).ToArray());
        Entry(w, "Root Entry", kind: 5, child: 1, EndOfChain, size: 0);
        Entry(w, "Workbook", kind: 2, child: Free, start: 2, sectors * Sector);
        Write(w, new byte[Sector - 2 * 128], stream, new byte[sectors * Sector - stream.Length]);
        return file.ToArray();
    }

    private static void Entry(BinaryWriter w, string name, byte kind, uint child, uint start, int size)
    {
        var letters = Encoding.Unicode.GetBytes(name);
        Write(
            w,
            letters,
            new byte[64 - letters.Length],
            (ushort)(letters.Length + 2),
            kind,
            (byte)1,
            Free,
            Free,
            child
        );
        Write(w, new byte[36], start, size, 0);
    }

    private static void Write(BinaryWriter w, params object[] values)
    {
        foreach (var value in values)
        {
            switch (value)
            {
                case byte b:
                    w.Write(b);
                    break;
                case ushort u:
                    w.Write(u);
                    break;
                case int i:
                    w.Write(i);
                    break;
                case uint u:
                    w.Write(u);
                    break;
                case ulong u:
                    w.Write(u);
                    break;
                case double d:
                    w.Write(d);
                    break;
                case byte[] bytes:
                    w.Write(bytes);
                    break;
                case uint[] numbers:
                    foreach (var number in numbers)
                        w.Write(number);
                    break;
                default:
                    throw new ArgumentException($"{value.GetType()}", nameof(values));
            }
        }
    }
}
