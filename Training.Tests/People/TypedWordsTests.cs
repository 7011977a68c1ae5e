using System.Text;

namespace Training.Tests.People;

public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("Hmông", "08")]
    [InlineData("H'Mông", "08")]
    [InlineData("MÔNG", "08")]
    [InlineData("Khơ-me", "05")]
    [InlineData("Kh'me", "05")]
    [InlineData("Kinh", "01")]
    [InlineData("Dân tộc Tày", "02")]
    [InlineData("Ê đê", "12")]
    public void ETH_01_an_ethnic_group_is_known_in_any_of_its_spellings(string typed, string code) =>
        EthnicGroup.Read(typed.Normalize(NormalizationForm.FormD)).Value.ShouldBe(code);

    [Fact]
    public void ETH_01_there_are_54_groups_and_each_is_read_by_its_own_name()
    {
        EthnicGroup.All.Count.ShouldBe(54);
        EthnicGroup.All.ShouldAllBe(group => EthnicGroup.Read(group.Name).Value == group.Code);
    }

    [Fact]
    public void SEC_03_what_was_typed_for_a_sensitive_field_is_not_repeated()
    {
        EthnicGroup.Read("Marsian").Remarks.ShouldHaveSingleItem().Facts.ShouldBeEmpty();
        TypedWords.Party("Marsian").Remarks.ShouldHaveSingleItem().Facts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nữ", Gender.Female)]
    [InlineData("NAM", Gender.Male)]
    [InlineData(" Female ", Gender.Female)]
    public void A_gender_is_read_in_Vietnamese_and_English(string typed, Gender gender) =>
        TypedWords.Gender(typed).Value.ShouldBe(gender);

    [Theory]
    [InlineData("Cử nhân", DegreeLevel.Bachelor)]
    [InlineData("Thạc sỹ", DegreeLevel.Master)]
    [InlineData("ThS.", DegreeLevel.Master)]
    [InlineData("doctorate", DegreeLevel.Doctor)]
    public void A_degree_is_read_in_its_usual_names(string typed, DegreeLevel degree) =>
        TypedWords.Degree(typed).Value.ShouldBe(degree);

    [Theory]
    [InlineData("Khá", DegreeGrade.Good)]
    [InlineData("TB khá", DegreeGrade.FairlyAverage)]
    [InlineData("Trung bình - khá", DegreeGrade.FairlyAverage)]
    [InlineData("gioi", DegreeGrade.VeryGood)]
    [InlineData("Excellent", DegreeGrade.Excellent)]
    public void A_grade_is_read_in_its_usual_names(string typed, DegreeGrade grade) =>
        TypedWords.DegreeGrade(typed).Value.ShouldBe(grade);

    [Fact]
    public void Other_words_are_read_likewise()
    {
        TypedWords.StudyMode("Tại chức").Value.ShouldBe(StudyMode.InService);
        TypedWords.StudyMode("full time").Value.ShouldBe(StudyMode.FullTime);
        TypedWords.UniversityKind("Dân lập").Value.ShouldBe(UniversityKind.Private);
        TypedWords.Party("Đảng viên dự bị").Value.ShouldBe(PartyMembership.Probationary);
    }

    [Fact]
    public void An_unknown_word_is_an_error_that_repeats_it()
    {
        var remark = TypedWords.DegreeGrade("tốt lắm").Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Severity).ShouldBe(("people.grade_unknown", Severity.Error));
        remark.Facts.ShouldBe([new("value", "tốt lắm")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00a0")]
    [InlineData(null)]
    public void What_is_blank_reads_as_no_value_without_a_word(string? typed)
    {
        TypedWords.Gender(typed).ShouldBe(new Reading<Gender?>(null) { Remarks = TypedWords.Gender(typed).Remarks });
        TypedWords.Gender(typed).Remarks.ShouldBeEmpty();
        EthnicGroup.Read(typed).Remarks.ShouldBeEmpty();
        IdNumber.Read(typed).Remarks.ShouldBeEmpty();
        PersonName.Read(typed).Remarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Lan.Nguyen@Hanoi.GOV.vn ;", "lan.nguyen@hanoi.gov.vn")]
    public void An_address_is_kept_in_lower_case(string typed, string kept) =>
        EmailAddress.Read(typed).Value.ShouldBe(kept);

    [Theory]
    [InlineData("lan@hanoi", "people.email_form")]
    [InlineData("lan hanoi.vn", "people.email_form")]
    [InlineData("a@b.vn, c@d.vn", "people.email_form")]
    [InlineData("lân@hanoi.vn", "people.email_accent")]
    public void What_is_no_address_is_an_error(string typed, string code) =>
        EmailAddress.Read(typed).Remarks.ShouldHaveSingleItem().Code.ShouldBe(code);
}
