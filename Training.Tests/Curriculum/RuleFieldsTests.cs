using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Training.Tests.Curriculum;

/// <summary>Section 9 of the domain rules: what each parameter may be.</summary>
public sealed class RuleFieldsTests
{
    private static readonly JsonObject Seed = JsonNode
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "seeds", "rule-sets.json")))!
        .AsObject();

    [Fact]
    public void Every_rule_set_that_ships_keeps_to_what_is_allowed()
    {
        foreach (var shipped in Seed["ruleSets"]!.AsArray())
        {
            var parameters = RuleParameters.Read(shipped!["parameters"]!.ToJsonString());
            Refusals(parameters).ShouldBeEmpty($"{shipped["edition"]}");
        }
    }

    [Fact]
    public void Every_parameter_that_bears_on_study_can_be_set_but_those_without_a_second_value()
    {
        string[] study =
        [
            "attendance",
            "leave",
            "exam",
            "score",
            "gpa",
            "classification",
            "violation",
            "marking",
            "remark",
            "results",
        ];
        Seed["defaults"]!
            .AsObject()
            .Select(parameter => parameter.Key)
            .Where(name => study.Contains(name.Split('.')[0]))
            .Except(RuleFields.All.Select(field => field.Parameter))
            .ShouldBe(["score.rounding", "remark.kinds"]);
    }

    [Theory]
    [InlineData("attendance.max_absence_ratio", "0.51", "share_out_of_range")]
    [InlineData("attendance.max_absence_ratio", "0.125", "share_out_of_range")]
    [InlineData("attendance.late_per_absence", "2.5", "whole_out_of_range")]
    [InlineData("exam.max_attempts", "0", "whole_out_of_range")]
    [InlineData("score.pass", "\"năm\"", "number_out_of_range")]
    [InlineData("score.pass", "1e40", "number_out_of_range")]
    [InlineData("score.step", "0.3", "not_a_choice")]
    [InlineData("score.scale.max", "20", "not_a_choice")]
    [InlineData("gpa.weight_by", "\"credits\"", "not_a_choice")]
    [InlineData("attendance.count_excused", "null", "value_missing")]
    [InlineData("score.rounding", "\"down\"", "field_unknown")]
    [InlineData("score.pass", "10.5", "above")] // the scale ends at 10
    [InlineData("classification.bands.good", "8.5", "above")] // very good begins at 8
    [InlineData("classification.resit_rule.good", "6.5", "above")] // good without a resit begins at 7
    [InlineData("classification.resit_rule.good", "null", "value_missing")]
    [InlineData("violation.deductions.warning", "0.1", "share_above")] // a reprimand takes 0.25
    [InlineData("leave.approval_days.classAdviser", "5", "above")] // the office allows 3
    public void What_is_not_allowed_is_refused_at_its_field(string key, string value, string refusal)
    {
        var errors = Refusals(RuleParameters.Default, (key, JsonElement.Parse(value)));

        errors.ShouldContain(error => error.Code == $"rules.{refusal}");
        errors.ShouldAllBe(error => error.Field!.StartsWith("Parameters[", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_stricter_bands_after_a_resit_there_are_none_to_contradict()
    {
        var parameters = RuleParameters.Default;

        Refusals(
                parameters,
                (RuleFields.ResitKind, JsonElement.Parse("\"drop_one\"")),
                ("classification.bands.excellent", JsonElement.Parse("9.8"))
            )
            .ShouldBeEmpty();

        parameters["classification.resit_rule"]!.ToJsonString().ShouldBe("""{"kind":"drop_one"}""");
    }

    [Fact]
    public void What_is_allowed_together_can_be_computed_by() =>
        Gen.Select(Gen.OneOf([.. RuleFields.All.Select(Change)]).Array[0, 6], changes => changes)
            .Sample(changes =>
            {
                var parameters = RuleParameters.Default;
                if (Refusals(parameters, changes).Count > 0)
                    return;

                var rules = StudyRulesReader.Read(null!, parameters.ToString());

                rules.Scores.Pass.ShouldBeLessThanOrEqualTo(rules.Scores.Max);
                rules.Scores.Allows(rules.Scores.Max).ShouldBeTrue();
                rules.Classification.Bands.Values.ShouldBe(rules.Classification.Bands.Values.OrderDescending());
                foreach (var (@class, band) in rules.Classification.ResitBands)
                    band.ShouldBeGreaterThanOrEqualTo(rules.Classification.Bands[@class]);
                Refusals(RuleParameters.Read(parameters.ToString())).ShouldBeEmpty();
            });

    private static Gen<(string, JsonElement)> Change(RuleField field)
    {
        var (least, most) = ((int)(field.Allowed.Least * 100), (int)(field.Allowed.Most * 100));
        return field.Allowed.Kind switch
        {
            ValueKind.Choice => Gen.Int[0, field.Allowed.Choices.Count - 1]
                .Select(at => (field.Key, JsonSerializer.SerializeToElement(field.Allowed.Choices[at]))),
            ValueKind.Whole => Gen.Int[least / 100, most / 100]
                .Select(number => (field.Key, JsonSerializer.SerializeToElement(number))),
            _ => Gen.Int[least, most].Select(number => (field.Key, JsonSerializer.SerializeToElement(number / 100m))),
        };
    }

    private static IReadOnlyList<Error> Refusals(
        RuleParameters parameters,
        params IEnumerable<(string Key, JsonElement Value)> typed
    )
    {
        var filed = parameters.Fields().ToDictionary(value => value.Field.Key, value => value.Value);
        foreach (var (key, value) in typed)
            filed[key] = value;
        return [.. parameters.Fill(filed), .. parameters.Contradictions()];
    }
}
