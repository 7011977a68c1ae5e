namespace Training.Application.People.Contracts;

/// <summary>A telephone number, stored in E.164 and shown as it is dialled at home (PHO-01).</summary>
public static class PhoneNumber
{
    /// <summary>The four digits of the 11-digit numbers of before 2018, and the three that replaced them.</summary>
    private static readonly Dictionary<string, string> Renumbered = new(StringComparer.Ordinal)
    {
        ["0162"] = "032",
        ["0163"] = "033",
        ["0164"] = "034",
        ["0165"] = "035",
        ["0166"] = "036",
        ["0167"] = "037",
        ["0168"] = "038",
        ["0169"] = "039",
        ["0120"] = "070",
        ["0121"] = "079",
        ["0122"] = "077",
        ["0126"] = "076",
        ["0128"] = "078",
        ["0123"] = "083",
        ["0124"] = "084",
        ["0125"] = "085",
        ["0127"] = "081",
        ["0129"] = "082",
        ["0186"] = "056",
        ["0188"] = "058",
        ["0199"] = "059",
    };

    /// <summary>Reads one number; of several in a field the first is kept, with a warning. Blank reads as no value.</summary>
    public static Reading<string> Read(string? typed)
    {
        var text = Vietnamese.Clean(typed ?? "");
        if (text.Length == 0)
            return new(null);

        List<Remark> remarks = [];
        var several = text.Split(
            ['/', ';', ','],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (several.Length > 1)
            remarks.Add(ValueRemarks.PhoneSeveral.With("count", several.Length));

        var first = string.Concat(
            (several.FirstOrDefault() ?? text).Where(c => c is not (' ' or '.' or '-' or '(' or ')' or '\''))
        );
        if (first.TrimStart('+').FirstOrDefault(c => !char.IsAsciiDigit(c)) is var odd and not '\0')
            return new(null, [.. remarks, ValueRemarks.PhoneOdd.With("found", $"{odd}")]);

        var abroad = first.StartsWith('+') || first.StartsWith("00", StringComparison.Ordinal);
        var digits = first.TrimStart('+');
        if (abroad)
            digits = digits.TrimStart('0');
        if (digits.StartsWith("84", StringComparison.Ordinal) && (abroad || digits.Length is 11 or 12))
            return National($"0{digits[2..].TrimStart('0')}", remarks);
        if (abroad && digits.Length is >= 8 and <= 15)
            return new($"+{digits}", [.. remarks, ValueRemarks.PhoneForeign]);
        if (digits.StartsWith('0') || digits.Length is not (9 or 10))
            return National(digits, remarks);

        remarks.Add(ValueRemarks.PhoneZero); // a number cell lost it
        return National($"0{digits}", remarks);
    }

    /// <summary>"+84912345678" is shown as "0912 345 678".</summary>
    public static string Show(string stored)
    {
        if (!stored.StartsWith("+84", StringComparison.Ordinal) || stored.Length < 12)
            return stored;
        var digits = $"0{stored[3..]}";
        return digits.Length == 10
            ? $"{digits[..4]} {digits[4..7]} {digits[7..]}"
            : $"{digits[..3]} {digits[3..7]} {digits[7..]}";
    }

    /// <summary>As pages show it until it is asked for.</summary>
    public static string Hint(string stored) => $"•••• ••• {stored[^3..]}";

    private static Reading<string> National(string digits, List<Remark> remarks)
    {
        var current = Current(digits, remarks);
        if (current is ['0', '3' or '5' or '7' or '8' or '9', ..] && current.Length == 10)
            return new($"+84{current[1..]}", remarks);
        if (current is ['0', '2', ..] && current.Length == 11)
            return new($"+84{current[1..]}", remarks);
        return new(null, [.. remarks, ValueRemarks.PhoneLength.With("digits", digits.Length)]);
    }

    /// <summary>The number as it is dialled since mobile numbers of 11 digits and Hanoi's 04 were replaced.</summary>
    private static string Current(string digits, List<Remark> remarks)
    {
        var (old, now) = digits switch
        {
            { Length: 11 } when Renumbered.TryGetValue(digits[..4], out var mobile) => (digits[..4], mobile),
            { Length: 10 } when digits.StartsWith("04", StringComparison.Ordinal) => ("04", "024"),
            _ => ("", ""),
        };
        if (old.Length > 0)
            remarks.Add(ValueRemarks.PhoneConverted.With("old", old).With("new", now));
        return now + digits[old.Length..];
    }
}
