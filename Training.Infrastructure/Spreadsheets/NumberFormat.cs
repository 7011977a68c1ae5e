using System.Globalization;

namespace Training.Infrastructure.Spreadsheets;

/// <summary>Excel's number formats, as far as they tell a date from a number and show leading zeros.</summary>
internal static class NumberFormat
{
    /// <summary>The code of a built-in format; those that follow the country's habit are given in Vietnam's.</summary>
    public static string? BuiltIn(int id) =>
        id switch
        {
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            14 => "dd/mm/yyyy",
            15 => "d-mmm-yy",
            16 => "d-mmm",
            17 => "mmm-yy",
            22 => "dd/mm/yyyy h:mm",
            (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => "yyyy/mm/dd",
            49 => "@",
            _ => null,
        };

    /// <summary>A format with a day or a year in it, outside quotes, escapes and [conditions].</summary>
    public static bool IsDate(string? code)
    {
        if (code is null || code.Equals("General", StringComparison.OrdinalIgnoreCase))
            return false;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    i = End(code, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case ';':
                    return false;
                case 'd' or 'D' or 'y' or 'Y':
                    return true;
            }
        }
        return false;
    }

    /// <summary>A number as its digits, with the zeros that a format such as 000000000000 shows in front.</summary>
    public static string Digits(double number, string? code)
    {
        if (!double.IsFinite(number))
            return "";
        var digits =
            Math.Abs(number) < 1e27
                ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
                : number.ToString("R", CultureInfo.InvariantCulture);
        return code is ['0', '0', ..] && code.All(c => c == '0') ? digits.PadLeft(code.Length, '0') : digits;
    }

    /// <summary>
    /// A serial date. Excel believes that 1900 was a leap year, so its days before 1 March 1900 are one off; nobody in a list
    /// of officers was born then, and such small numbers are no dates here.
    /// </summary>
    public static DateTime? Date(double serial, bool from1904)
    {
        var days = from1904 ? serial + 1462 : serial;
        return days is >= 61 and < 2_958_466 ? DateTime.FromOADate(days) : null;
    }

    private static int End(string code, int start, char mark) =>
        code.IndexOf(mark, start + 1) is var end and >= 0 ? end : code.Length;
}
