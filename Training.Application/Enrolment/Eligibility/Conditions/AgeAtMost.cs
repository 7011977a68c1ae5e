using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>
/// Not older than a limit that depends on the degree, in full years by the calendar on the day the file was submitted
/// (ELG-02). Of a birth date that is not whole, the youngest and the oldest possible age are both looked at.
/// </summary>
public sealed record AgeAtMost : Condition
{
    public const int Lowest = 16;
    public const int Highest = 70;

    /// <summary>Full years, 16 to 70, by degree; a degree that is not listed has no limit to judge by.</summary>
    public IReadOnlyDictionary<DegreeLevel, int> Years { get; init; } = new Dictionary<DegreeLevel, int>();

    internal override Answer Judge(ApplicantFile file)
    {
        if (file.Application.FiledOn is not { } filed)
            return Answer.Unknown("policies.not_filed");

        var (youngest, oldest) = (YoungestOn(file.Person.Birth, filed), file.Person.Birth.AgeOn(filed));
        if (file.Person.Degree is not { } degree)
        {
            return Years.Count > 0 && youngest > Years.Values.Max()
                ? NotMet(youngest, filed, Years.Values.Max())
                : Answer.Unknown("policies.age_without_degree", new Fact("age", oldest), new Fact("filed", filed));
        }
        if (!Years.TryGetValue(degree, out var limit))
            return Answer.Unknown("policies.age_without_limit", new Fact("degree", degree));

        return youngest > limit ? NotMet(youngest, filed, limit)
            : oldest > limit
                ? Answer.Unknown(
                    "policies.age_uncertain",
                    new Fact("birth", file.Person.Birth.ToString()),
                    new Fact("filed", filed),
                    new Fact("limit", limit)
                )
            : Answer.Met("policies.age_within", new("age", oldest), new("filed", filed), new("limit", limit));
    }

    internal override IEnumerable<Error> Flaws()
    {
        if (Years.Count == 0)
            yield return PolicyErrors.AgesMissing;
        if (Years.Values.Any(years => years is < Lowest or > Highest))
            yield return PolicyErrors.AgeOutOfRange.With("least", Lowest).With("most", Highest);
    }

    private static Answer NotMet(int age, DateOnly filed, int limit) =>
        Answer.NotMet("policies.age_over", new("age", age), new("filed", filed), new("limit", limit));

    /// <summary>A whole date has one age; of a month or a year it is the age of somebody born on its last day.</summary>
    private static int YoungestOn(PartialDate birth, DateOnly day) =>
        birth.Precision switch
        {
            DatePrecision.Year => PartialDate.Of(birth.Date.AddYears(1).AddDays(-1)).AgeOn(day),
            DatePrecision.Month => PartialDate.Of(birth.Date.AddMonths(1).AddDays(-1)).AgeOn(day),
            _ => birth.AgeOn(day),
        };
}
