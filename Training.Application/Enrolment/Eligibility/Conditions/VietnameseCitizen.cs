namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>A citizen (ELG-01): shown by an ID number, which nobody else has.</summary>
public sealed record VietnameseCitizen : Condition
{
    internal override Answer Judge(ApplicantFile file) =>
        file.Person.IdNumber is null ? Answer.Unknown("policies.no_id_number") : Answer.Met("policies.has_id_number");
}
