using Training.Application.People.Contracts;

namespace Training.Application.People;

public enum IdentityPaperKind
{
    /// <summary>CCCD, or an identity card of 12 digits: the number is the personal ID number (PID-01).</summary>
    Citizen,

    /// <summary>CMND of 9 digits (PID-06).</summary>
    OldCard,
}

/// <summary>An identity paper of a person. Its number is sealed, and looked up by an index that only the key can make.</summary>
public sealed class IdentityPaper
{
    private IdentityPaper() { }

    /// <summary>The blind index of the number: no two people have the same.</summary>
    public string NumberIndex { get; private set; } = "";
    public PersonId PersonId { get; private set; }
    public IdentityPaperKind Kind { get; private set; }

    /// <summary>What lists may show: the last four digits.</summary>
    public string Hint { get; private set; } = "";
    public DateOnly? IssuedOn { get; private set; }
    public string? IssuedBy { get; private set; }

    /// <summary>The paper that the file names now.</summary>
    public bool IsCurrent { get; private set; }

    internal string NumberSealed { get; private set; } = "";

    internal static SealedPlace PlaceOf(PersonId person) => new("identity_paper", "number_sealed", person.Value);

    internal static IdentityPaper Of(PersonId person, string number, string index, IFieldCipher cipher)
    {
        var paper = new IdentityPaper
        {
            PersonId = person,
            NumberIndex = index,
            Kind = number.Length == IdNumber.CitizenDigits ? IdentityPaperKind.Citizen : IdentityPaperKind.OldCard,
            Hint = IdNumber.Hint(number),
        };
        paper.NumberSealed = cipher.Seal(number, PlaceOf(person));
        return paper;
    }

    internal string Number(IFieldCipher cipher) => cipher.Open(NumberSealed, PlaceOf(PersonId));

    internal void Show(DateOnly? issuedOn, string? issuedBy) =>
        (IssuedOn, IssuedBy, IsCurrent) = (issuedOn, issuedBy, true);

    internal void Retire() => IsCurrent = false;
}
