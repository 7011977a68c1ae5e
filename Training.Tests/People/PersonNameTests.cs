using System.Globalization;
using System.Text;
using CsCheck;

namespace Training.Tests.People;

public sealed class PersonNameTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        "An",
        "Ánh",
        "Ân",
        "Đạt",
        "Dung",
        "Dũng",
        "Hòa",
        "Hoà",
        "Thủy",
        "Ngọc",
        "Yến",
        "Ơn",
        "Ông",
        "Trần",
        "Lê",
        "Vũ"
    );

    private static readonly Gen<string> Names = Words.Array[1, 6].Select(words => string.Join(' ', words));

    [Theory]
    [InlineData("Nguyễn Văn Đạt", "Nguyễn", "Văn", "Đạt")]
    [InlineData("Tôn Nữ Thị Ngọc Lan", "Tôn", "Nữ Thị Ngọc", "Lan")]
    [InlineData("Lê Ánh", "Lê", "", "Ánh")]
    [InlineData("Thoa", "", "", "Thoa")]
    public void NAM_02_a_name_of_one_or_many_words_is_split_at_its_first_and_last(
        string full,
        string surname,
        string middle,
        string given
    ) => PersonName.Of(full).ShouldBe(new PersonName(full, surname, middle, given));

    [Fact]
    public void NAM_02_the_given_name_may_stand_elsewhere() =>
        PersonName.Of("H'Hen Niê", given: "h'hen").ShouldBe(new PersonName("H'Hen Niê", "Niê", "", "H'Hen"));

    [Theory]
    [InlineData("An Ành Ảnh Ãnh Ánh Ạnh Ăn Ân Dung Dũng Đạt Đức Em Oanh Ông Ơn Yến")]
    public void NAM_03_letters_and_tones_have_the_order_of_the_language(string given)
    {
        var expected = given.Split(' ');
        Sorted(expected.Reverse()).ShouldBe(expected);
    }

    [Fact]
    public void NAM_01_a_list_is_ordered_by_given_name() =>
        Sorted(["Nguyễn Văn Đạt", "Trần Thị Dung", "Lê Ánh", "Phạm Ân", "Hoàng An"])
            .ShouldBe(["Hoàng An", "Lê Ánh", "Phạm Ân", "Trần Thị Dung", "Nguyễn Văn Đạt"]);

    [Fact]
    public void NAM_04_a_tone_of_the_given_name_weighs_more_than_the_surname() =>
        Sorted(["Bùi Ánh", "Lê Anh", "Trần Ánh", "Vũ Anh"]).ShouldBe(["Lê Anh", "Vũ Anh", "Bùi Ánh", "Trần Ánh"]);

    [Fact]
    public void NAM_01_the_surname_decides_before_the_middle_words() =>
        Sorted(["Lê Văn An", "Lê Thị An", "Bùi Xuân An", "Lê An"])
            .ShouldBe(["Bùi Xuân An", "Lê An", "Lê Thị An", "Lê Văn An"]);

    [Fact]
    public void NAM_01_the_stored_key_orders_any_two_names_as_the_language_orders_their_parts_in_turn() =>
        Gen.Select(Names, Names)
            .Sample((left, right) => Math.Sign(ByKey(left, right)).ShouldBe(Math.Sign(ByParts(left, right))));

    [Theory]
    [InlineData("Đặng Thị Hòa")]
    [InlineData("Đặng Thị Hoà")]
    public void NAM_05_a_search_without_accents_finds_it_in_both_normal_forms(string name)
    {
        PersonName.Of(Vietnamese.Clean(name)).SearchText.ShouldBe("dang thi hoa");
        PersonName.Of(Vietnamese.Clean(name.Normalize(NormalizationForm.FormD))).SearchText.ShouldBe("dang thi hoa");
    }

    [Fact]
    public void NAM_07_a_legal_spelling_is_never_corrected() =>
        PersonName.Read("Đặng Thị Hoà").Value!.Full.ShouldBe("Đặng Thị Hoà");

    [Fact]
    public void NAM_08_a_typed_name_is_stored_composed_with_single_plain_spaces()
    {
        var typed = "\u200b Đặng\u00a0Thị   Hòa \ufeff".Normalize(NormalizationForm.FormD);
        PersonName.Read(typed).ShouldBeEquivalentTo(new Reading<PersonName>(PersonName.Of("Đặng Thị Hòa")));
    }

    [Theory]
    [InlineData("NGUYỄN THỊ HỒNG PHƯỢNG", "Nguyễn Thị Hồng Phượng")]
    [InlineData("đỗ đức duy", "Đỗ Đức Duy")]
    [InlineData("H'HEN NIÊ", "H'Hen Niê")]
    public void A_name_in_one_case_is_written_as_names_are_with_a_warning(string typed, string written)
    {
        var reading = PersonName.Read(typed);
        reading.Value!.Full.ShouldBe(written);
        var remark = reading.Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Severity).ShouldBe(("people.name_recased", Severity.Warning));
        remark.Facts.ShouldBe([new Fact("name", written)]);
    }

    [Theory]
    [InlineData("Nguy?n V?n Nam", "people.name_damaged")]
    [InlineData("Nguyễn Văn Nam 2", "people.name_odd")]
    [InlineData("Lê An; Lê Bình", "people.name_odd")]
    [InlineData("--", "people.name_odd")]
    public void What_cannot_be_a_name_is_an_error(string typed, string code) =>
        PersonName
            .Read(typed)
            .ShouldSatisfyAllConditions(
                reading => reading.Failed.ShouldBeTrue(),
                reading => reading.Remarks.ShouldHaveSingleItem().Code.ShouldBe(code)
            );

    [Fact]
    public void Reading_a_name_that_was_read_changes_nothing() =>
        Names.Sample(name => PersonName.Read(PersonName.Read(name).Value!.Full).Value!.Full.ShouldBe(name));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(Comparer<string>.Create(ByKey));

    private static int ByKey(string left, string right) =>
        PersonName.Of(left).SortKey().AsSpan().SequenceCompareTo(PersonName.Of(right).SortKey());

    private static int ByParts(string left, string right)
    {
        var (a, b) = (PersonName.Of(left), PersonName.Of(right));
        foreach (var (x, y) in new[] { (a.Given, b.Given), (a.Surname, b.Surname), (a.Middle, b.Middle) })
        {
            if (Vietnamese.Culture.CompareInfo.Compare(x, y, CompareOptions.IgnoreCase) is var order and not 0)
                return order;
        }
        return 0;
    }
}
