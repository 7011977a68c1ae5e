using System.Text.Json;
using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>
/// A person whom the programme knows (an applicant, a trainee), whatever becomes of them. The ID numbers and what is
/// sensitive (SEC-03) are stored sealed and are read only with the cipher.
/// </summary>
public sealed class Person : AggregateRoot
{
    private readonly List<IdentityPaper> _papers = [];

    private Person() { }

    public PersonId Id { get; private set; }

    /// <summary>What may stand in plain columns; the sealed parts are null here whatever the file says.</summary>
    public PersonDetails Open { get; private set; } = null!; // set by both constructors

    public string Surname { get; private set; } = "";
    public string MiddleName { get; private set; } = "";
    public string GivenName { get; private set; } = "";

    /// <summary>The folded name after a space, so that a search for "% hoa%" finds the beginnings of its words.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The name as it is written, in lower case after a space: where it is found, the search is exact (NAM-09).</summary>
    public string NameText { get; private set; } = "";

    /// <summary>The account the person signs in with, once they have one.</summary>
    public UserId? Account { get; private set; }

    /// <summary>All papers that ever stood in the file, so that an old card still finds its owner (PID-06).</summary>
    public IReadOnlyList<IdentityPaper> Papers => _papers;

    /// <summary>The name's key and, for namesakes, the birth date (NAM-01).</summary>
    internal byte[] SortKey { get; private set; } = [];
    internal string? Sensitive { get; private set; }

    public static Person Register(PersonId id, PersonDetails details, IFieldCipher cipher)
    {
        var person = new Person { Id = id };
        person.Describe(details, cipher);
        return person;
    }

    /// <summary>Replaces what the file says.</summary>
    public void Describe(PersonDetails details, IFieldCipher cipher)
    {
        var name = PersonName.Of(details.FullName, details.GivenName);
        (Surname, MiddleName, GivenName) = (name.Surname, name.Middle, name.Given);
        SearchText = $" {name.SearchText}";
        NameText = $" {details.FullName.ToLower(Vietnamese.Culture)}";
        Open = details.WithoutSealedParts();
        RenewSortKey();
        Sensitive = SensitiveDetails.Of(details) is { IsEmpty: false } sensitive
            ? cipher.Seal(JsonSerializer.Serialize(sensitive), PlaceOf(Id))
            : null;
        ShowPaper(details, cipher);
        Changed();
    }

    /// <summary>The same name has another key under another version of ICU; nobody's file changes by that.</summary>
    internal void RenewSortKey() =>
        SortKey = [
            .. PersonName.Of(Open.FullName, Open.GivenName).SortKey(),
            .. BitConverter.GetBytes(Open.Birth.Date.DayNumber).Reverse(),
        ];

    public void SignsInWith(UserId account)
    {
        Account = account;
        Changed();
    }

    /// <summary>The whole file, the sealed parts opened.</summary>
    public PersonDetails Details(IFieldCipher cipher)
    {
        var sensitive = Sensitive is null
            ? SensitiveDetails.None
            : JsonSerializer.Deserialize<SensitiveDetails>(cipher.Open(Sensitive, PlaceOf(Id)))!;
        var paper = CurrentPaper;
        return Open with
        {
            IdNumber = paper?.Number(cipher),
            IdIssuedOn = paper?.IssuedOn,
            IdIssuedBy = paper?.IssuedBy,
            Ethnicity = sensitive.Ethnicity,
            Religion = sensitive.Religion,
            Party = sensitive.Party,
            Health = sensitive.Health,
        };
    }

    internal IdentityPaper? CurrentPaper => _papers.Find(paper => paper.IsCurrent);

    internal static SealedPlace PlaceOf(PersonId id) => new("person", "sensitive", id.Value);

    private void ShowPaper(PersonDetails details, IFieldCipher cipher)
    {
        CurrentPaper?.Retire();
        if (details.IdNumber is not { } number)
            return;

        var index = cipher.BlindIndex(number);
        var paper = _papers.Find(known => known.NumberIndex == index);
        if (paper is null)
            _papers.Add(paper = IdentityPaper.Of(Id, number, index, cipher));
        paper.Show(details.IdIssuedOn, details.IdIssuedBy);
    }
}
