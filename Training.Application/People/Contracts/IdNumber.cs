namespace Training.Application.People.Contracts;

/// <summary>
/// The personal ID number: 12 digits (PID-01), or the 9 of an old identity card (PID-06). Remarks never repeat the number,
/// which is stored sealed and shown by permission only.
/// </summary>
public static class IdNumber
{
    public const int CitizenDigits = 12;
    public const int OldCardDigits = 9;

    private static readonly Lazy<HashSet<string>> Provinces = new(() =>
        [.. SeedFile.Rows("provinces.csv").Where(row => row["valid_to"].Length > 0).Select(row => $"0{row["code"]}")]
    );

    /// <summary>
    /// Reads a typed number and compares it with what else is known (PID-02 to PID-05: only warnings, for corrected birth
    /// records exist).
    /// </summary>
    /// <param name="typed">As it stands in the cell or field; blank reads as no value.</param>
    /// <param name="wasNumber">The cell held a number, so zeros in front may have been lost (PID-08).</param>
    /// <param name="birth">The birth date of the same row, if it is known.</param>
    /// <param name="gender">The gender of the same row, if it is known.</param>
    public static Reading<string> Read(
        string? typed,
        bool wasNumber = false,
        PartialDate? birth = null,
        Gender? gender = null
    )
    {
        var text = string.Concat(Vietnamese.Clean(typed ?? "").Where(c => c is not (' ' or '.' or '-' or '\'')));
        if (text.Length == 0)
            return new(null);
        if (text.Contains("E+", StringComparison.OrdinalIgnoreCase))
            return new(null, ValueRemarks.IdNumberRounded);
        if (text.FirstOrDefault(c => !char.IsAsciiDigit(c)) is var odd and not '\0')
            return new(null, Misread(odd, text.IndexOf(odd, StringComparison.Ordinal) + 1));

        var zeros = wasNumber ? LostZeros(text.Length) : 0;
        var number = text.PadLeft(text.Length + zeros, '0');
        if (number.Length is not (CitizenDigits or OldCardDigits))
            return new(null, ValueRemarks.IdNumberLength.With("digits", text.Length));

        List<Remark> remarks = zeros > 0 ? [ValueRemarks.IdNumberZeros.With("zeros", zeros)] : [];
        if (number.Length == CitizenDigits)
            remarks.AddRange(Doubts(number, birth, gender));
        return new(number, remarks);
    }

    /// <summary>As lists show it: only the last four digits.</summary>
    public static string Hint(string number) =>
        number.Length == CitizenDigits ? $"•••• •••• {number[^4..]}" : $"••••• {number[^4..]}";

    /// <summary>No number of 12 digits begins with three zeros, so 9 digits are an old card; an old card may begin with one.</summary>
    private static int LostZeros(int digits) =>
        digits switch
        {
            10 or 11 => CitizenDigits - digits,
            8 => 1,
            _ => 0,
        };

    private static Remark Misread(char odd, int position) =>
        odd switch
        {
            'O' or 'o' => ValueRemarks.IdNumberLetterO.With("found", $"{odd}").With("position", position),
            'l' or 'I' or 'i' => ValueRemarks.IdNumberLetterI.With("found", $"{odd}").With("position", position),
            _ => ValueRemarks.IdNumberOdd.With("found", $"{odd}").With("position", position),
        };

    private static IEnumerable<Remark> Doubts(string number, PartialDate? birth, Gender? gender)
    {
        var (province, century, year) = (number[..3], number[3] - '0', int.Parse(number.AsSpan(4, 2), provider: null));
        if (!Provinces.Value.Contains(province))
            yield return ValueRemarks.IdNumberProvince.With("code", province);

        var female = century % 2 == 1;
        if (gender is { } said && said == Gender.Female != female)
            yield return female ? ValueRemarks.IdNumberFemale : ValueRemarks.IdNumberMale;

        var born = 1900 + century / 2 * 100 + year;
        if (birth is { } known && known.Date.Year != born)
            yield return ValueRemarks.IdNumberYear.With("number", born).With("birth", known.Date.Year);
    }
}
