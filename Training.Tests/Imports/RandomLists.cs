using System.Text;
using CsCheck;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

/// <summary>What one line of a random list is about.</summary>
internal enum LineSort
{
    Newcomer,
    Known,
    KnownWithoutNumber,
    Double,
    Wrong,
}

/// <summary>How a line of a list comes about; the people on file are known only when it is written.</summary>
internal sealed record RandomLine(LineSort Sort, int Known, int Name, int Date, int Phone, bool ChangedSince)
{
    /// <summary>Names as offices type them (NAM-08).</summary>
    private static readonly Func<string, string>[] Names =
    [
        name => name,
        name => name.ToUpperInvariant(),
        name => name.Normalize(NormalizationForm.FormD),
        name => $"  {name.Replace(" ", "\u00a0 ", StringComparison.Ordinal)} ",
        name => name.Insert(3, "\u200b"),
        name => $"{name} H'Mông",
        name => $"\"{name} \"\"Tí\"\"\"",
    ];

    private static readonly Func<string, string>[] Dates =
    [
        date => date,
        date => date[^4..],
        date => date[3..],
        date => date.Replace('/', '-'),
        date => date.TrimStart('0'),
    ];

    private static readonly string[] Phones = ["0912345678", "0987654321", "01626 333 444", ""];

    /// <summary>How many people the lines may be about who are on file already.</summary>
    public const int KnownPeople = 6;

    public static readonly Gen<RandomLine> Any = Gen.Select(
        Gen.Enum<LineSort>(),
        Gen.Int[0, KnownPeople - 1],
        Gen.Int[0, Names.Length - 1],
        Gen.Int[0, Dates.Length - 1],
        Gen.Int[0, Phones.Length - 1],
        Gen.Bool,
        (sort, known, name, date, phone, changed) => new RandomLine(sort, known, name, date, phone, changed)
    );

    /// <summary>The line as it stands in the file; a double is two of them.</summary>
    public IEnumerable<string> Write(IReadOnlyList<KnownPerson> known)
    {
        var person = known[Known].Details;
        var (number, born) = (NewNumber(), Dates[Date](NewBirth()));
        return Sort switch
        {
            LineSort.Newcomer => [Line(NewName(), born, number)],
            LineSort.Known => [Line(person.FullName, $"{person.Birth}", person.IdNumber)],
            LineSort.KnownWithoutNumber => [Line(person.FullName, $"{person.Birth}", number: null)],
            LineSort.Double => [Line(NewName(), born, number), Line(NewName(), born, number)],
            _ => [Line(NewName(), "31/02/1990", number)],
        };
    }

    private string Line(string name, string born, string? number) =>
        $"{Names[Name](name)};{born};{number};{Phones[Phone]}";
}
