using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Eligibility.Reading;

namespace Training.Tests.Enrolment.Eligibility;

/// <summary>What is read out of free words. Doubt is unknown, and unknown is never not met.</summary>
public sealed class ReadingTests
{
    private static readonly LanguageAtLeast Language = new()
    {
        Rule = "ELG-06",
        Level = LanguageLevel.A2,
        Languages = [ForeignLanguage.English, ForeignLanguage.French, ForeignLanguage.Chinese],
    };

    private static readonly ResidenceInCommunes Mountains = new()
    {
        Rule = "ELG-05",
        Province = "Hà Nội",
        Communes = ["Xã Tản Lĩnh", "Xã Đông Xuân, Huyện Quốc Oai"],
    };

    private static readonly FieldForPost Field = new()
    {
        Rule = "ELG-04",
        Fields = new Dictionary<string, IReadOnlyList<string>> { ["TP-HT"] = ["Luật", "Luật kinh tế"] },
    };

    [Theory]
    [InlineData("Tiếng Anh B", ConditionState.Met)]
    [InlineData("Anh văn trình độ C", ConditionState.Met)]
    [InlineData("tieng anh b1", ConditionState.Met)]
    [InlineData("Tiếng Anh, trình độ B", ConditionState.Met)]
    [InlineData("TOEIC 450", ConditionState.Met)]
    [InlineData("IELTS 6,5", ConditionState.Met)]
    [InlineData("Tiếng Nhật N2; tiếng Pháp A2", ConditionState.Met)]
    [InlineData("Tiếng Trung HSK 4", ConditionState.Met)]
    [InlineData("Tiếng Anh bậc 3/6", ConditionState.Met)]
    [InlineData("Tiếng Anh A", ConditionState.NotMet)]
    [InlineData("TOEIC 150", ConditionState.NotMet)]
    [InlineData("Tiếng Nhật N2", ConditionState.NotMet)]
    [InlineData("Không", ConditionState.NotMet)]
    [InlineData("Tiếng Anh", ConditionState.Unknown)]
    [InlineData("B1", ConditionState.Unknown)]
    [InlineData("Cử nhân ngôn ngữ Anh", ConditionState.Unknown)]
    [InlineData("Tiếng Anh A, có thêm một chứng chỉ khác", ConditionState.Unknown)]
    [InlineData("Tiếng Anh A1 hoặc B1", ConditionState.Unknown)]
    [InlineData("TOEFL ITP 450", ConditionState.Unknown)]
    [InlineData("TOEFL 450", ConditionState.Unknown)]
    [InlineData("Tiếng Hán ngữ, có chứng chỉ", ConditionState.Unknown)]
    [InlineData(",", ConditionState.Unknown)]
    public void Languages(string text, ConditionState expected) =>
        Language.Asked(Files.Good with { ForeignLanguage = text }).State.ShouldBe(expected, text);

    [Theory]
    [InlineData("Chứng chỉ ứng dụng CNTT cơ bản", ConditionState.Met)]
    [InlineData("Tin học B", ConditionState.Met)]
    [InlineData("MOS", ConditionState.Met)]
    [InlineData("Không", ConditionState.NotMet)]
    [InlineData("Chưa có chứng chỉ CNTT", ConditionState.Unknown)]
    [InlineData("Đang học tin học văn phòng", ConditionState.Unknown)]
    [InlineData("Photoshop", ConditionState.Unknown)]
    public void Computing(string text, ConditionState expected) =>
        new OfficeComputing().Asked(Files.Good with { ComputerSkills = text }).State.ShouldBe(expected, text);

    [Theory]
    [InlineData("Số 5, phường Phúc Xá, quận Ba Đình, Hà Nội", ConditionState.Met)]
    [InlineData("thôn Đoài, xã Tản Lĩnh huyện Ba Vì TP Hà Nội", ConditionState.Met)]
    [InlineData("Thành phố Hà Nội, Việt Nam", ConditionState.Met)]
    [InlineData("xã Cổ Đông, Sơn Tây, tỉnh Hà Tây", ConditionState.Met)]
    [InlineData("Xã Tản Lĩnh, huyện Ba Vì Hà Nội", ConditionState.Met)]
    [InlineData("12 Trần Phú, Nam Định", ConditionState.NotMet)]
    [InlineData("huyện Hải Hậu, tỉnh Nam Định", ConditionState.NotMet)]
    [InlineData("Số 12 đường Hải Phòng", ConditionState.Unknown)]
    [InlineData("Quận Ba Đình", ConditionState.Unknown)]
    [InlineData("như trên", ConditionState.Unknown)]
    public void Provinces(string text, ConditionState expected) =>
        new ResidenceInProvince { Provinces = ["Hà Nội", "Hà Tây"] }
            .Asked(Files.Good with { Residence = text })
            .State.ShouldBe(expected, text);

    [Theory]
    [InlineData("thôn Đoài, xã Tản Lĩnh, huyện Ba Vì, Hà Nội", ConditionState.Met)]
    [InlineData("X. Tan Linh, H. Ba Vi, TP. Ha Noi", ConditionState.Met)]
    [InlineData("xã Đông Xuân, huyện Quốc Oai", ConditionState.Met)]
    [InlineData("phường Phúc Xá, quận Ba Đình, Hà Nội", ConditionState.NotMet)]
    [InlineData("xã Đông Xuân, huyện Sóc Sơn, Hà Nội", ConditionState.NotMet)]
    [InlineData("xã Tản Lĩnh, tỉnh Nam Định", ConditionState.NotMet)]
    [InlineData("xã Đông Xuân, Hà Nội", ConditionState.Unknown)] // two have the name
    [InlineData("xã Tản Lĩnh", ConditionState.Unknown)]
    [InlineData("xã Tên Cũ, huyện Ba Vì, Hà Nội", ConditionState.Unknown)] // maybe a former name
    [InlineData("huyện Ba Vì, Hà Nội", ConditionState.Unknown)]
    public void Communes(string text, ConditionState expected) =>
        Mountains.Asked(Files.Good with { Residence = text }).State.ShouldBe(expected, text);

    [Theory]
    [InlineData("Luật", ConditionState.Met)]
    [InlineData("Ngành LUẬT KINH TẾ", ConditionState.Met)]
    [InlineData("Cử nhân luật", ConditionState.Met)]
    [InlineData("Kế toán", ConditionState.NotMet)]
    [InlineData("Luật quốc tế", ConditionState.Unknown)] // alike
    public void Fields(string text, ConditionState expected) =>
        Field.Asked(Files.Good with { FieldOfStudy = text }).State.ShouldBe(expected, text);

    [Fact]
    public void A_field_is_unknown_without_a_post_or_where_the_policy_names_none_for_it()
    {
        Field
            .Judge(Files.File(application: Files.Application with { Post = null }))
            .Reason.ShouldBe("policies.no_post");
        Field
            .Judge(Files.File(application: Files.Application with { Post = "VP-TK" }))
            .Reason.ShouldBe("policies.post_without_fields");
    }

    [Fact]
    public void Whom_one_applies_to_is_a_commune_or_not()
    {
        var commune = new AppliesToCommune { Communes = ["Xã Tản Lĩnh"] };
        commune.Judge(Files.File()).State.ShouldBe(ConditionState.Met);
        commune
            .Judge(Files.File(application: Files.Application with { Unit = Files.BaDinh }))
            .State.ShouldBe(ConditionState.NotMet);
        commune
            .Judge(Files.File(application: Files.Application with { Unit = null }))
            .State.ShouldBe(ConditionState.Unknown);
    }
}
