using System.Globalization;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Web;
using Training.Web.Pages.Eligibility;

namespace Training.Tests.Enrolment.Eligibility;

public sealed class PolicyFileTests
{
    [Theory]
    [InlineData("{", 1)]
    [InlineData(
        "{ \"paths\": [\n  { \"code\": \"A\", \"conditions\": [\n    { \"kind\": \"gradeAtLeast\", \"grad\": \"good\" } ] } ] }",
        3
    )]
    [InlineData("{ \"paths\": [\n  { \"code\": \"A\", \"conditions\": [\n    { \"kind\": \"shoeSize\" } ] } ] }", 3)]
    [InlineData("{ \"paths\": [ { \"code\": \"A\", \"conditions\": [ { \"rule\": \"ELG-01\" } ] } ] }", 1)]
    [InlineData("{ \"paths\": [ { \"code\": \"A\", \"conditions\": [ null ] } ] }", 1)]
    [InlineData(
        "{ \"paths\": [ { \"conditions\": [ { \"kind\": \"fieldForPost\", \"fields\": { \"TP-HT\": null } } ] } ] }",
        1
    )]
    [InlineData("{ \"paths\": [ { \"code\": \"A\" } ] }", 1)]
    [InlineData("null", 1)]
    [InlineData("{}", 1)]
    public void What_is_no_policy_is_refused_with_the_line_where_it_stops(string text, int line)
    {
        var refused = PolicyFile.Read(text).Errors.ShouldHaveSingleItem();

        refused.Code.ShouldBe("policies.file_unreadable");
        refused.Facts[0].ShouldBe(new Fact("line", line));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_says_where()
    {
        var policy = new PolicyContent(
            [new AgeAtMost { Rule = "" }],
            [new("A", "Một", "One", [new StudiedInMode { Rule = "R" }]), new("A", "", "", [])]
        );

        var refused = PolicyCheck.Check(policy);

        refused
            .Select(error => (error.Code, ((Error)error.Facts[^1].Value!).Code))
            .ShouldBe([
                ("policies.in_shared", "policies.rule_missing"),
                ("policies.in_shared", "policies.ages_missing"),
                ("policies.in_path", "policies.nothing_chosen"),
                ("policies.of_path", "policies.code_twice"),
                ("policies.of_path", "policies.name_missing"),
            ]);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        new Texts()
            .Of(refused[2])
            .ShouldBe(
                "Path A, condition 1 (Mode of study): Nothing that would be accepted is chosen. Choose at least one."
            );
    }

    [Fact]
    public void The_same_requirement_has_one_key_whatever_rule_it_is_cited_by()
    {
        var good = new GradeAtLeast { Rule = "ELG-03", Grade = DegreeGrade.Good };

        (good with { Rule = "ELG-05" }).Key().ShouldBe(good.Key());
        (good with { Grade = DegreeGrade.VeryGood }).Key().ShouldNotBe(good.Key());
        PolicyFile.Example.All.ShouldAllBe(condition => condition.Key().Length <= 40);
    }

    [Theory]
    [InlineData("vi", "Ngành “Kế toán” không phải ngành yêu cầu cho chức danh Tư pháp - Hộ tịch: Luật (ELG-04).")]
    [InlineData("en", "The field “Kế toán” is none that the post Justice and civil status requires: Luật (ELG-04).")]
    public void A_reason_names_the_fact_the_limit_and_the_rule(string language, string sentence)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var field = new FieldForPost
        {
            Rule = "ELG-04",
            Fields = new Dictionary<string, IReadOnlyList<string>> { ["TP-HT"] = ["Luật"] },
        };

        new Texts().Reason(field, field.Asked(Files.Good with { FieldOfStudy = "Kế toán" })).ShouldBe(sentence);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_answer_to_the_pilot_is_a_whole_sentence(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        PersonDetails[] people =
        [
            Files.Good,
            new() { FullName = "X", Birth = PartialDate.OfYear(1985) },
            Files.Good with
            {
                Degree = DegreeLevel.College,
                DegreeGrade = DegreeGrade.Average,
                Ethnicity = "06",
            },
        ];
        foreach (var (condition, person) in PolicyFile.Example.All.SelectMany(c => people.Select(p => (c, p))))
        {
            var said = new Texts().Reason(condition, condition.Asked(person));
            said.ShouldEndWith(".");
            said.ShouldContain(condition.Rule);
            said.ShouldNotContain("{");
            said.ShouldNotContain("policies.");
        }
    }
}
