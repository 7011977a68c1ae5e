using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility.Reading;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>All that conditions look at: the person, what they apply for, and the map to read addresses by.</summary>
internal sealed record ApplicantFile(PersonDetails Person, CandidacyDetails Application, Places Places)
{
    private List<PlaceName>? _residence;

    /// <summary>Where they live, part by part; read once, though several conditions look at it.</summary>
    public List<PlaceName> Residence => _residence ??= Address.Parts(Person.Residence ?? "");
}
