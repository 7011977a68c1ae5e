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
}
