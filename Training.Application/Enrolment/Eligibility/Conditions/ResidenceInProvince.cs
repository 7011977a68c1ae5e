using Training.Application.Enrolment.Eligibility.Reading;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>Permanent residence in one of these provinces (ELG-03), read from the address in the file.</summary>
public sealed record ResidenceInProvince : Condition
{
    /// <summary>Names, former ones too: an address of before 2008 ends with Hà Tây.</summary>
    public IReadOnlyList<string> Provinces
    {
        get;
        init
        {
            field = value;
            _keys = [.. value.Select(name => PlaceName.Of(name).Key)];
        }
    } = [];

    private readonly HashSet<string> _keys = []; // else the list would be read once more for every applicant

    internal override Answer Judge(ApplicantFile file)
    {
        if (file.Person.Residence is not { } text)
            return Answer.Unknown(Reasons.Missing);

        var address = Address.Of(file.Residence, file.Places, _keys);
        if (address.Province is not { } province)
            return Answer.Unknown("policies.province_not_said", new Fact("seen", text));
        return Answer.Of(_keys.Contains(PlaceName.Of(province).Key), province);
    }

    internal override IEnumerable<Error> Flaws()
    {
        if (Provinces.Count == 0)
            yield return PolicyErrors.ProvincesMissing;
        if (Provinces.Count > MostValues || Provinces.Any(name => name.Length > LongestText))
            yield return PolicyErrors.TooMuch.With("most", MostValues).With("longest", LongestText);
    }
}
