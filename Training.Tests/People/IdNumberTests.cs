using CsCheck;

namespace Training.Tests.People;

public sealed class IdNumberTests
{
    private static readonly Gen<string> HanoiNumbers =
        from digits in Gen.Int[0, 999_999_999]
        select $"001{digits:000000000}";

    [Fact]
    public void PID_05_a_number_of_the_other_gender_is_only_a_warning()
    {
        var reading = IdNumber.Read("001195001234", birth: PartialDate.OfYear(1995), gender: Gender.Male);
        reading.Value.ShouldBe("001195001234");
        reading.Remarks.ShouldHaveSingleItem().ShouldBe(Warning("id_number_says_female"));
    }

    [Fact]
    public void PID_02_a_number_that_fits_gender_and_birth_passes_without_a_word() =>
        IdNumber
            .Read("001202001234", birth: PartialDate.Of(new(2002, 5, 1)), gender: Gender.Male)
            .ShouldBeEquivalentTo(new Reading<string>("001202001234", new List<Remark>()));

    [Fact]
    public void PID_05_another_year_of_birth_is_only_a_warning_that_names_both()
    {
        var remark = IdNumber.Read("001095001234", birth: PartialDate.OfYear(1996)).Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Severity).ShouldBe(("people.id_number_year", Severity.Warning));
        remark.Facts.ShouldBe([new("number", 1995), new("birth", 1996)]);
    }

    [Theory]
    [InlineData("096095001234", true)]
    [InlineData("028095001234", false)] // Hà Tây's own code
    [InlineData("097095001234", false)]
    public void PID_04_the_place_is_looked_up_among_the_provinces_of_before_the_merger(string number, bool known) =>
        IdNumber.Read(number).Remarks.Any(r => r.Code == "people.id_number_province").ShouldBe(!known);

    [Fact]
    public void PID_08_zeros_that_a_number_cell_lost_come_back_with_a_warning() =>
        HanoiNumbers.Sample(number =>
        {
            var reading = IdNumber.Read(number.TrimStart('0'), wasNumber: true);
            reading.Value.ShouldBe(number);
            reading.Remarks.ShouldContain(r =>
                r.Code == "people.id_number_zeros_restored" && r.Severity == Severity.Warning
            );
        });

    [Fact]
    public void PID_06_an_old_card_has_nine_digits_and_its_first_zero_comes_back_too()
    {
        IdNumber.Read("012345678").Value.ShouldBe("012345678");
        IdNumber.Read("12345678", wasNumber: true).Value.ShouldBe("012345678");
    }

    [Theory]
    [InlineData("00109500123")]
    [InlineData("0010950012345")]
    [InlineData("1095001234")]
    public void PID_05_typed_text_of_another_length_is_an_error_and_never_filled_up(string typed) =>
        IdNumber
            .Read(typed)
            .ShouldSatisfyAllConditions(
                reading => reading.Failed.ShouldBeTrue(),
                reading => reading.Remarks[0].Code.ShouldBe("people.id_number_length"),
                reading => reading.Remarks[0].Facts.ShouldBe([new("digits", typed.Length)])
            );

    [Fact]
    public void The_letter_O_for_a_zero_is_an_error_that_names_the_place()
    {
        var remark = IdNumber.Read("0O1095001234").Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Severity).ShouldBe(("people.id_number_letter_o", Severity.Error));
        remark.Facts.ShouldBe([new("found", "O"), new("position", 2)]);
    }

    [Theory]
    [InlineData("00l095001234", "people.id_number_letter_i")]
    [InlineData("1.09E+11", "people.id_number_rounded")]
    [InlineData("00109500123x", "people.id_number_odd")]
    public void What_Excel_or_a_hand_spoilt_is_an_error_with_its_reason(string typed, string code) =>
        IdNumber.Read(typed, wasNumber: true).Remarks.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("001 095 001 234")]
    [InlineData("'001095001234")]
    [InlineData("001.095.001.234")]
    public void Spaces_and_signs_between_the_digits_do_not_matter(string typed) =>
        IdNumber.Read(typed).Value.ShouldBe("001095001234");

    [Fact]
    public void SEC_03_no_remark_repeats_the_number() =>
        HanoiNumbers.Sample(number =>
            IdNumber
                .Read(number, birth: PartialDate.OfYear(1801), gender: Gender.Male)
                .Remarks.SelectMany(r => r.Facts)
                .ShouldNotContain(fact => $"{fact.Value}".Contains(number.Substring(4), StringComparison.Ordinal))
        );

    private static Remark Warning(string name) => new($"people.{name}", Severity.Warning);
}
