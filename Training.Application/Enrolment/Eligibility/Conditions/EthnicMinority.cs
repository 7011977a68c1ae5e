namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>Of an ethnic minority (ELG-05). Which one is not repeated: it stands in the file, where each look is logged.</summary>
public sealed record EthnicMinority : Condition
{
    private const string Kinh = "01";

    internal override Answer Judge(ApplicantFile file) =>
        file.Person.Ethnicity switch
        {
            null => Answer.Unknown("policies.ethnicity_missing"),
            Kinh => Answer.NotMet("policies.not_a_minority"),
            _ => Answer.Met("policies.a_minority"),
        };
}
