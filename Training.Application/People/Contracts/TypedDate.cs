using System.Globalization;
using System.Text.RegularExpressions;

namespace Training.Application.People.Contracts;

/// <summary>
/// Dates as people type them (IMP-02, PPL-01): day, month, year in this order, or year-month-day; month and day are never
/// swapped. A true date of a spreadsheet does not come here as text: give it as <see cref="DateOnly"/>.
/// </summary>
public static partial class TypedDate
{
    /// <summary>The ages, in years, that a person in these files may have; they decide what a year of two digits means.</summary>
    public const int MinAge = 16;
    public const int MaxAge = 75;

    /// <summary>A date of birth, whole, or a month, or a year. Blank reads as no value.</summary>
    public static Reading<PartialDate?> ReadBirth(string? typed, DateOnly today) =>
        Read(typed, today.Year - MaxAge, today.Year - MinAge) is var reading && reading.Value is { } birth
            ? reading with
            {
                Remarks = [.. reading.Remarks, .. Doubts(birth, today)],
                Value = Possible(birth, today),
            }
            : reading;

    /// <summary>A date of birth that the spreadsheet already held as a date.</summary>
    public static Reading<PartialDate?> ReadBirth(DateOnly date, DateOnly today) =>
        new(Possible(PartialDate.Of(date), today), [.. Doubts(PartialDate.Of(date), today)]);

    /// <summary>A whole day, such as the day a card was issued or a file came in. Blank reads as no value.</summary>
    public static Reading<DateOnly?> ReadDay(string? typed, DateOnly today)
    {
        var reading = Read(typed, today.Year - 80, today.Year + 10);
        return reading.Value switch
        {
            null => new(null, reading.Remarks),
            { Precision: DatePrecision.Day } day => new(day.Date, reading.Remarks),
            _ => new(null, ValueRemarks.DateNotWhole.With("value", typed)),
        };
    }

    private static Reading<PartialDate?> Read(string? typed, int firstYear, int lastYear)
    {
        var text = Vietnamese.Clean(typed ?? "");
        if (text.Length == 0)
            return new(null);

        var match = Form().Match(Vietnamese.Fold(text));
        if (!match.Success)
            return new(null, ValueRemarks.DateUnreadable.With("value", text));
        var (day, month) = (Number(match, "d"), Number(match, "m"));
        if (Year(match.Groups["y"].Value, firstYear, lastYear) is not { } year)
            return new(null, ValueRemarks.DateYearShort.With("value", match.Groups["y"].Value));
        if (month > 12)
            return new(null, ValueRemarks.DateMonth.With("value", text).With("month", month));
        if (month == 0 && day > 0)
            return new(null, ValueRemarks.DateUnreadable.With("value", text));
        if (month == 0)
            return new(PartialDate.OfYear(year));
        if (day == 0)
            return new(new PartialDate(new(year, month, 1), DatePrecision.Month));
        return day <= DateTime.DaysInMonth(year, month)
            ? new(PartialDate.Of(new(year, month, day)))
            : new(null, ValueRemarks.DateDay.With("value", text).With("day", day));
    }

    private static int Number(Match match, string name) =>
        match.Groups[name].Success
            ? int.Parse(match.Groups[name].ValueSpan, provider: CultureInfo.InvariantCulture)
            : 0;

    /// <summary>A year of two digits is the one that makes a plausible age; when none does, it is not guessed.</summary>
    private static int? Year(string digits, int firstYear, int lastYear)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        if (digits.Length == 4)
            return year is >= 1900 and < 2200 ? year : null;
        return (1900 + year, 2000 + year) switch
        {
            var (_, late) when late >= firstYear && late <= lastYear => late,
            var (early, _) when early >= firstYear && early <= lastYear => early,
            _ => null,
        };
    }

    private static PartialDate? Possible(PartialDate birth, DateOnly today) => birth.Date > today ? null : birth;

    private static IEnumerable<Remark> Doubts(PartialDate birth, DateOnly today)
    {
        var age = birth.AgeOn(today);
        if (birth.Date > today)
            yield return ValueRemarks.BirthInFuture.With("date", birth.Date);
        else if (age is < MinAge or > MaxAge)
            yield return ValueRemarks.BirthImplausible.With("age", age);
    }

    // On folded text: "ngay 5 thang 2 nam 1990", "5/2/1990", "5.2.90", "1990-02-05", "2/1990", "nam 1990", "//1990".
    [GeneratedRegex(
        @"^((ngay )?(?<d>\d{1,2})( thang | ?[/.\-] ?| )(?<m>\d{1,2})( nam | ?[/.\-] ?| )(?<y>\d{4}|\d{2})|(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})|(thang )?(?<m>\d{1,2})( nam | ?[/.\-] ?)(?<y>\d{4})|(nam |[/.\- ]+)?(?<y>\d{4}))( 00:00:00)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form();
}
