using CsCheck;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;

namespace Training.Tests.Enrolment.Eligibility;

/// <summary>The policy that ships, on applicants of the pilot (ELG-01 to ELG-07).</summary>
public sealed class PilotPolicyTests
{
    private static readonly PolicyContent Pilot = PolicyFile.Example;

    private static readonly PersonDetails Mountain = Files.Good with
    {
        Ethnicity = "06",
        Residence = "xã Tản Lĩnh, huyện Ba Vì, Hà Nội",
        DegreeGrade = DegreeGrade.FairlyAverage,
    };

    [Fact]
    public void What_ships_can_be_judged_by_and_survives_its_file()
    {
        PolicyCheck.Check(Pilot).ShouldBeEmpty();
        PolicyFile.Read(PolicyFile.Write(Pilot)).Succeeded(out var read).ShouldBeTrue();
        PolicyFile.Write(read).ShouldBe(PolicyFile.Write(Pilot));
        read.All.Select(condition => condition.Key()).ShouldBe(Pilot.All.Select(condition => condition.Key()));
    }

    [Fact]
    public void Each_path_admits_those_it_is_for()
    {
        Of(Files.Good).ShouldBe((EligibilityOutcome.Eligible, "A"));
        Of(Files.Good with { Residence = "Nam Định", DegreeGrade = DegreeGrade.VeryGood })
            .ShouldBe((EligibilityOutcome.Eligible, "B1"));
        Of(Files.Good with { Residence = "Nam Định", Degree = DegreeLevel.Master })
            .ShouldBe((EligibilityOutcome.Incomplete, "B2")); // until HR has seen the first degree
        Of(Mountain).ShouldBe((EligibilityOutcome.Eligible, "C"));
    }

    [Fact]
    public void One_condition_not_met_on_each_path_rejects_and_every_answer_is_there()
    {
        var judged = Pilot.Judged(Files.Good with { Residence = "Nam Định" });

        (judged.Outcome, judged.Path).ShouldBe((EligibilityOutcome.NotEligible, null));
        judged.Answers.Count.ShouldBe(Pilot.All.Select(condition => condition.Key()).Distinct().Count());
        foreach (var path in Pilot.Paths)
        {
            Pilot
                .AskedOn(path)
                .Select(condition => judged.Answers[condition.Key()].State)
                .ShouldContain(ConditionState.NotMet, path.Code);
        }
    }

    [Theory]
    [InlineData(nameof(PersonDetails.DegreeGrade))]
    [InlineData(nameof(PersonDetails.Residence))]
    [InlineData(nameof(PersonDetails.ForeignLanguage))]
    [InlineData(nameof(PersonDetails.ComputerSkills))]
    [InlineData(nameof(PersonDetails.IdNumber))]
    [InlineData(nameof(PersonDetails.Degree))]
    [InlineData(nameof(PersonDetails.UniversityKind))]
    [InlineData(nameof(PersonDetails.StudyMode))]
    public void What_the_file_leaves_out_makes_the_verdict_unclear_and_rejects_nobody(string what)
    {
        var person = Files.Good with { };
        typeof(PersonDetails).GetProperty(what)!.SetValue(person, null);

        Of(person).Outcome.ShouldBe(EligibilityOutcome.Incomplete);
    }

    [Fact]
    public void What_HR_settled_counts_as_evidence_where_words_decide_and_nowhere_else()
    {
        var person = Files.Good with
        {
            Residence = "Nam Định",
            Degree = DegreeLevel.Master,
            DegreeGrade = DegreeGrade.Average,
        };
        var papers = Pilot.All.Single(condition => condition.Kind == ConditionKind.ShownByPapers);
        var grade = Pilot.All.First(condition => condition.Kind == ConditionKind.GradeAtLeast);

        Settled(papers, met: true).ShouldBe((EligibilityOutcome.Eligible, "B2"));
        Settled(papers, met: false).ShouldBe((EligibilityOutcome.NotEligible, null));
        Settled(grade, met: true).ShouldBe((EligibilityOutcome.Incomplete, "B2"));

        (EligibilityOutcome, string?) Settled(Condition condition, bool met)
        {
            var settled = new Dictionary<string, bool> { [condition.Key()] = met };
            var judged = new PolicyJudge(Pilot).Judge(Files.File(person), settled);
            return (judged.Outcome, judged.Path);
        }
    }

    [Fact]
    public void Knowing_more_never_turns_a_rejection_back_nor_an_admission_into_doubt() =>
        Gen.Select(Gen.Int[0, 255], Gen.Int[0, 4], Gen.Int[0, 3])
            .Sample(
                (gaps, grade, university) =>
                {
                    var whole = Files.Good with
                    {
                        DegreeGrade = (DegreeGrade)grade,
                        UniversityKind = (UniversityKind)(university % 3),
                    };
                    var known = Pilot.Judged(whole).Outcome;
                    var lacking = Pilot.Judged(Without(whole, gaps)).Outcome;

                    if (lacking != EligibilityOutcome.Incomplete)
                        known.ShouldBe(lacking);
                },
                iter: 500
            );

    private static PersonDetails Without(PersonDetails whole, int gaps) =>
        whole with
        {
            DegreeGrade = (gaps & 1) == 0 ? whole.DegreeGrade : null,
            UniversityKind = (gaps & 2) == 0 ? whole.UniversityKind : null,
            StudyMode = (gaps & 4) == 0 ? whole.StudyMode : null,
            Residence = (gaps & 8) == 0 ? whole.Residence : null,
            ForeignLanguage = (gaps & 16) == 0 ? whole.ForeignLanguage : null,
            ComputerSkills = (gaps & 32) == 0 ? whole.ComputerSkills : null,
            Degree = (gaps & 64) == 0 ? whole.Degree : null,
            Ethnicity = (gaps & 128) == 0 ? whole.Ethnicity : null,
        };

    private static (EligibilityOutcome Outcome, string? Path) Of(PersonDetails person)
    {
        var judged = Pilot.Judged(person);
        return (judged.Outcome, judged.Path);
    }
}
