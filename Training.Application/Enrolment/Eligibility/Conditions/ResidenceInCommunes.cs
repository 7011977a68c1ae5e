using Training.Application.Enrolment.Eligibility.Reading;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>
/// Permanent residence in one of these communes of a province, such as the mountain communes (ELG-05). A commune that is not
/// listed counts as another only if it exists on the day of the file; the name of an abolished one is for HR to settle.
/// </summary>
public sealed record ResidenceInCommunes : Condition
{
    public string Province
    {
        get;
        init
        {
            field = value;
            _province = [PlaceName.Of(value).Key];
        }
    } = "";

    /// <summary>Names with their kind and, where two have the same, their district: "Xã Đông Xuân, Huyện Quốc Oai".</summary>
    public IReadOnlyList<string> Communes
    {
        get;
        init
        {
            field = value;
            _listed = value.Select(Address.OfCommune).ToLookup(listed => listed.Commune);
        }
    } = [];

    // Both are read once: for every applicant anew it would be most of what judging costs.
    private readonly HashSet<string> _province = [];
    private readonly ILookup<CommuneName?, Address> _listed = Enumerable
        .Empty<Address>()
        .ToLookup(listed => listed.Commune);

    internal override Answer Judge(ApplicantFile file)
    {
        if (file.Person.Residence is not { } text)
            return Answer.Unknown(Reasons.Missing);

        var address = Address.Of(file.Residence, file.Places, _province);
        if (address.Province is { } other && !Places.SameName(other, Province))
            return Answer.NotMet(Reasons.SeenOther, new Fact("seen", other));
        if (address.Commune is not { } commune)
            return Answer.Unknown("policies.commune_not_said", new Fact("seen", text));

        var known = _listed[commune].ToList();
        if (known.Exists(listed => IsSure(listed, address)))
            return Answer.Met(Reasons.Seen, new Fact("seen", commune.Name));
        if (known.Exists(listed => listed.District is null || address.District is null))
            return Answer.Unknown("policies.commune_of_several", new Fact("seen", text));
        return known.Count > 0 || file.Places.IsCommuneOn(commune, file.Application.FiledOn)
            ? Answer.NotMet(Reasons.SeenOther, new Fact("seen", commune.Name))
            : Answer.Unknown("policies.commune_not_known", new Fact("seen", commune.Name));
    }

    internal override IEnumerable<Error> Flaws()
    {
        if (string.IsNullOrWhiteSpace(Province))
            yield return PolicyErrors.ProvincesMissing;
        if (Communes.Count == 0)
            yield return PolicyErrors.CommunesMissing;
        if (Communes.Count > MostValues || Communes.Any(name => name.Length > LongestText))
            yield return PolicyErrors.TooMuch.With("most", MostValues).With("longest", LongestText);
    }

    /// <summary>The same name is the same commune where the district agrees, or the province was read and no district is asked.</summary>
    private static bool IsSure(Address listed, Address address) =>
        listed.District is null
            ? address.Province is not null
            : address.District is not null && listed.District == address.District;
}
