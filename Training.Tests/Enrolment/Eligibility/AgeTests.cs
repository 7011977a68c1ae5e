using System.Globalization;
using CsCheck;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;

namespace Training.Tests.Enrolment.Eligibility;

/// <summary>ELG-02: full years by the calendar on the day the file is submitted.</summary>
public sealed class AgeTests
{
    private static readonly AgeAtMost Limits = new()
    {
        Rule = "ELG-02",
        Years = new Dictionary<DegreeLevel, int>
        {
            [DegreeLevel.Bachelor] = 27,
            [DegreeLevel.Master] = 30,
            [DegreeLevel.Doctor] = 35,
        },
    };

    [Theory]
    [InlineData("1985-03-16", ConditionState.Met)] // 28 tomorrow
    [InlineData("1985-03-15", ConditionState.NotMet)] // 28 today
    [InlineData("1985-12-31", ConditionState.Met)] // years subtracted would be 28
    public void The_birthday_decides_and_not_the_year(string born, ConditionState expected) =>
        Of(born, DegreeLevel.Bachelor).State.ShouldBe(expected);

    [Theory]
    [InlineData("2012-02-28", 23)]
    [InlineData("2012-02-29", 24)] // a leap year has the birthday
    [InlineData("2013-02-28", 24)]
    [InlineData("2013-03-01", 25)] // a common year has it on 1 March
    public void Who_was_born_on_29_February_is_older_on_that_day_or_on_1_March(string filed, int age)
    {
        Of(age).State.ShouldBe(ConditionState.Met);
        Of(age - 1).State.ShouldBe(ConditionState.NotMet);

        Answer Of(int limit) =>
            Judge(
                new AgeAtMost { Years = new Dictionary<DegreeLevel, int> { [DegreeLevel.Bachelor] = limit } },
                PartialDate.Of(new(1988, 2, 29)),
                DegreeLevel.Bachelor,
                DateOnly.Parse(filed, CultureInfo.InvariantCulture)
            );
    }

    [Fact]
    public void The_limit_goes_by_the_degree_and_the_answer_says_age_day_and_limit()
    {
        Of("1983-01-01", DegreeLevel.Master).State.ShouldBe(ConditionState.Met);
        Of("1978-01-01", DegreeLevel.Doctor).State.ShouldBe(ConditionState.Met);

        var answer = Of("1983-01-01", DegreeLevel.Bachelor);

        answer.Reason.ShouldBe("policies.age_over");
        answer.Facts.ShouldBe([new("age", 30), new("filed", Files.Filed), new("limit", 27)]);
    }

    [Fact]
    public void What_is_not_known_rejects_nobody_unless_no_limit_could_be_kept()
    {
        var young = PartialDate.Of(new(1990, 1, 1));
        Judge(Limits, young, DegreeLevel.Bachelor, filed: null).Reason.ShouldBe("policies.not_filed");
        Judge(Limits, young, degree: null, Files.Filed).Reason.ShouldBe("policies.age_without_degree");
        Judge(Limits, young, DegreeLevel.College, Files.Filed).Reason.ShouldBe("policies.age_without_limit");
        Judge(Limits, PartialDate.OfYear(1970), degree: null, Files.Filed).State.ShouldBe(ConditionState.NotMet);
    }

    [Theory]
    [InlineData(1985, ConditionState.Unknown)] // 27 or 28
    [InlineData(1986, ConditionState.Met)]
    [InlineData(1984, ConditionState.NotMet)]
    public void Of_a_year_alone_every_possible_day_is_looked_at(int year, ConditionState expected) =>
        Judge(Limits, PartialDate.OfYear(year), DegreeLevel.Bachelor, Files.Filed).State.ShouldBe(expected);

    [Fact]
    public void A_partial_date_is_certain_only_where_every_day_of_it_agrees() =>
        Gen.Select(Gen.Date[new DateTime(1975, 1, 1), new DateTime(1995, 12, 31)], Gen.Int[0, 400], Gen.Bool)
            .Sample(
                (born, later, byYear) =>
                {
                    var filed = Files.Filed.AddDays(later);
                    var birth = byYear
                        ? PartialDate.OfYear(born.Year)
                        : new PartialDate(new(born.Year, born.Month, 1), DatePrecision.Month);
                    var end = byYear ? birth.Date.AddYears(1) : birth.Date.AddMonths(1);
                    var states = Enumerable
                        .Range(0, end.DayNumber - birth.Date.DayNumber)
                        .Select(day =>
                            Judge(Limits, PartialDate.Of(birth.Date.AddDays(day)), DegreeLevel.Bachelor, filed).State
                        )
                        .Distinct()
                        .ToList();

                    Judge(Limits, birth, DegreeLevel.Bachelor, filed)
                        .State.ShouldBe(states is [var only] ? only : ConditionState.Unknown);
                },
                iter: 300
            );

    private static Answer Of(string born, DegreeLevel degree) =>
        Judge(Limits, PartialDate.Of(DateOnly.Parse(born, CultureInfo.InvariantCulture)), degree, Files.Filed);

    private static Answer Judge(AgeAtMost limits, PartialDate birth, DegreeLevel? degree, DateOnly? filed) =>
        limits.Judge(
            Files.File(Files.Good with { Birth = birth, Degree = degree }, Files.Application with { FiledOn = filed })
        );
}
