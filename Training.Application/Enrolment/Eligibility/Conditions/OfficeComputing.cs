using Training.Application.Enrolment.Eligibility.Reading;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>Office computing skills (ELG-07), read from words such as "Tin học văn phòng", "CNTT cơ bản", "MOS".</summary>
public sealed record OfficeComputing : Condition
{
    internal override Answer Judge(ApplicantFile file)
    {
        if (file.Person.ComputerSkills is not { } text)
            return Answer.Unknown(Reasons.Missing);

        var seen = new Fact("seen", text);
        return ComputerText.ShowsSkill(text) switch
        {
            true => Answer.Met(Reasons.Seen, seen),
            false => Answer.NotMet(Reasons.SeenOther, seen),
            null => Answer.Unknown(Reasons.Unreadable, seen),
        };
    }
}
