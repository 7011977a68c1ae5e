namespace Training.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0912345678", "+84912345678")]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("(+84) 912.345.678", "+84912345678")]
    [InlineData("84912345678", "+84912345678")]
    [InlineData("0084912345678", "+84912345678")]
    [InlineData("+84 0912345678", "+84912345678")]
    [InlineData("024 3825 1234", "+842438251234")]
    public void PHO_01_a_number_is_stored_in_one_form_however_it_was_typed(string typed, string stored) =>
        PhoneNumber.Read(typed).ShouldBeEquivalentTo(new Reading<string>(stored, new List<Remark>()));

    [Theory]
    [InlineData("0162 345 6789", "+84323456789", "0162", "032")]
    [InlineData("01691234567", "+84391234567", "0169", "039")]
    [InlineData("01201234567", "+84701234567", "0120", "070")]
    [InlineData("01211234567", "+84791234567", "0121", "079")]
    [InlineData("01291234567", "+84821234567", "0129", "082")]
    [InlineData("01881234567", "+84581234567", "0188", "058")]
    [InlineData("01991234567", "+84591234567", "0199", "059")]
    [InlineData("04 3825 1234", "+842438251234", "04", "024")]
    public void PHO_01_a_number_of_before_2018_is_converted_with_a_warning(
        string typed,
        string stored,
        string old,
        string now
    )
    {
        var reading = PhoneNumber.Read(typed);
        reading.Value.ShouldBe(stored);
        reading.Remarks.ShouldHaveSingleItem().Code.ShouldBe("people.phone_converted");
        reading.Remarks[0].Facts.ShouldBe([new("old", old), new("new", now)]);
    }

    [Theory]
    [InlineData("912345678", "+84912345678")]
    [InlineData("1623456789", "+84323456789")]
    public void A_zero_that_a_number_cell_lost_comes_back_with_a_warning(string typed, string stored)
    {
        var reading = PhoneNumber.Read(typed);
        reading.Value.ShouldBe(stored);
        reading.Remarks.ShouldContain(r => r.Code == "people.phone_zero_restored");
    }

    [Fact]
    public void Of_several_numbers_the_first_is_kept_with_a_warning()
    {
        var reading = PhoneNumber.Read("0912345678 / 0987654321");
        reading.Value.ShouldBe("+84912345678");
        reading.Remarks.ShouldHaveSingleItem().Code.ShouldBe("people.phone_several");
    }

    [Theory]
    [InlineData("091234567", "people.phone_length")]
    [InlineData("0612345678", "people.phone_length")]
    [InlineData("01111234567", "people.phone_length")]
    [InlineData("09l2345678", "people.phone_odd")]
    public void What_cannot_be_dialled_is_an_error(string typed, string code)
    {
        var reading = PhoneNumber.Read(typed);
        reading.Value.ShouldBeNull();
        reading.Remarks[^1].ShouldBe(new Remark(code, Severity.Error) { Facts = reading.Remarks[^1].Facts });
    }

    [Theory]
    [InlineData("+84912345678", "0912 345 678")]
    [InlineData("+842438251234", "024 3825 1234")]
    [InlineData("+4915112345678", "+4915112345678")]
    public void PHO_01_it_is_shown_as_it_is_dialled_at_home(string stored, string shown) =>
        PhoneNumber.Show(stored).ShouldBe(shown);
}
