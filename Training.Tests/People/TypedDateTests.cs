using System.Globalization;
using CsCheck;

namespace Training.Tests.People;

public sealed class TypedDateTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly Gen<DateOnly> Births = Gen.DateOnly[new(1960, 1, 1), new(2008, 12, 31)];

    [Fact]
    public void IMP_02_day_month_year_reads_back_in_every_usual_form() =>
        Gen.Select(Births, Gen.OneOf("dd/MM/yyyy", "d/M/yyyy", "d-M-yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "d/M/yy"))
            .Sample(
                (date, form) => Birth(date.ToString(form, CultureInfo.InvariantCulture)).ShouldBe(PartialDate.Of(date))
            );

    [Theory]
    [InlineData("ngày 05 tháng 02 năm 1990")]
    [InlineData("Ngày 5 tháng 2 năm 1990")]
    [InlineData("5 / 2 / 1990")]
    [InlineData("05/02/1990 00:00:00")]
    public void IMP_02_long_and_spaced_forms_are_read_too(string typed) =>
        Birth(typed).ShouldBe(PartialDate.Of(new(1990, 2, 5)));

    [Fact]
    public void IMP_02_month_and_day_are_never_swapped() =>
        Births
            .Where(date => date.Day > 12)
            .Sample(date =>
            {
                var reading = TypedDate.ReadBirth(date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture), Today);
                reading.Value.ShouldBeNull();
                reading.Remarks.ShouldHaveSingleItem().Code.ShouldBe("people.date_month");
            });

    [Theory]
    [InlineData("13/02/2001", 2001, 2, 13)]
    [InlineData("03/04/2001", 2001, 4, 3)]
    public void IMP_02_the_day_stands_first(string typed, int year, int month, int day) =>
        Birth(typed).ShouldBe(PartialDate.Of(new(year, month, day)));

    [Theory]
    [InlineData("1985", "1985")]
    [InlineData("năm 1985", "1985")]
    [InlineData("//1985", "1985")]
    [InlineData("00/00/1985", "1985")]
    [InlineData("4/1985", "04/1985")]
    [InlineData("00/04/1985", "04/1985")]
    public void PPL_01_a_year_or_a_month_alone_is_a_partial_date(string typed, string shown) =>
        Birth(typed)!.Value.ToString().ShouldBe(shown);

    [Theory]
    [InlineData("1/2/60", 1960)]
    [InlineData("1/2/99", 1999)]
    [InlineData("1/2/05", 2005)]
    public void IMP_02_a_year_of_two_digits_is_the_one_of_a_plausible_age(string typed, int year) =>
        Birth(typed)!.Value.Date.Year.ShouldBe(year);

    [Theory]
    [InlineData("1/2/15", "people.date_year_short")]
    [InlineData("31/02/1990", "people.date_day")]
    [InlineData("29/02/2001", "people.date_day")]
    [InlineData("32874", "people.date_unreadable")]
    [InlineData("15/00/1990", "people.date_unreadable")]
    [InlineData("không rõ", "people.date_unreadable")]
    public void What_is_no_date_is_an_error_and_never_guessed(string typed, string code)
    {
        var reading = TypedDate.ReadBirth(typed, Today);
        (reading.Value, reading.Failed).ShouldBe((null, true));
        reading.Remarks.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_birth_to_come_is_an_error_and_an_odd_age_a_warning()
    {
        TypedDate.ReadBirth(new DateOnly(2030, 1, 1), Today).Failed.ShouldBeTrue();
        TypedDate
            .ReadBirth("01/01/2015", Today)
            .ShouldSatisfyAllConditions(
                reading => reading.Value.ShouldBe(PartialDate.Of(new(2015, 1, 1))),
                reading => reading.Remarks.ShouldHaveSingleItem().Code.ShouldBe("people.birth_implausible")
            );
    }

    [Fact]
    public void A_day_must_be_whole()
    {
        TypedDate.ReadDay("05/02/2014", Today).Value.ShouldBe(new DateOnly(2014, 2, 5));
        TypedDate.ReadDay("02/2014", Today).Remarks.ShouldHaveSingleItem().Code.ShouldBe("people.date_not_whole");
    }

    [Theory]
    [InlineData("2014-03-14", 27)]
    [InlineData("2014-03-15", 28)]
    public void ELG_02_age_is_counted_in_full_years_by_the_calendar(string filedOn, int age) =>
        PartialDate.Of(new(1986, 3, 15)).AgeOn(DateOnly.Parse(filedOn, CultureInfo.InvariantCulture)).ShouldBe(age);

    private static PartialDate? Birth(string typed) => TypedDate.ReadBirth(typed, Today).Value;
}
