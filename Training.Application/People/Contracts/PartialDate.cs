using System.Globalization;

namespace Training.Application.People.Contracts;

/// <summary>How much of a date is known. Old files name only a year (domain rule PPL-01).</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}

/// <summary>A date of birth of which day or month may be unknown; the unknown parts are stored as 1.</summary>
public readonly record struct PartialDate(DateOnly Date, DatePrecision Precision)
{
    public static PartialDate Of(DateOnly date) => new(date, DatePrecision.Day);

    public static PartialDate OfYear(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year);

    /// <summary>
    /// Full years by the calendar (ELG-02): the birthday itself counts, and someone born on 29 February is a year older on
    /// 1 March. With a partial date it is the highest age that is possible.
    /// </summary>
    public int AgeOn(DateOnly day)
    {
        var age = day.Year - Date.Year;
        return (day.Month, day.Day).CompareTo((Date.Month, Date.Day)) < 0 ? age - 1 : age;
    }

    /// <summary>Whether the two may be the same day: all that both name agrees.</summary>
    public bool MayBe(PartialDate other)
    {
        var known = (DatePrecision)Math.Max((int)Precision, (int)other.Precision);
        return known switch
        {
            DatePrecision.Day => Date == other.Date,
            DatePrecision.Month => (Date.Year, Date.Month) == (other.Date.Year, other.Date.Month),
            _ => Date.Year == other.Date.Year,
        };
    }

    /// <summary>As lists show it (PPL-02): "05/02/1990", "02/1990", "1990".</summary>
    public override string ToString() =>
        Date.ToString(
            Precision switch
            {
                DatePrecision.Day => "dd/MM/yyyy",
                DatePrecision.Month => "MM/yyyy",
                _ => "yyyy",
            },
            CultureInfo.InvariantCulture
        );
}
