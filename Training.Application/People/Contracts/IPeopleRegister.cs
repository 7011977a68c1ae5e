namespace Training.Application.People.Contracts;

/// <summary>Someone already known who may be the person of a new file.</summary>
public sealed record KnownPerson(PersonId Id, int Version, PersonDetails Details);

/// <summary>The register of people as other modules use it. What it changes is saved by the caller's unit of work.</summary>
public interface IPeopleRegister
{
    /// <summary>People by the number of any paper they ever had; a number nobody has is left out.</summary>
    Task<IReadOnlyDictionary<string, KnownPerson>> FindByIdNumbers(
        IReadOnlyCollection<string> numbers,
        CancellationToken ct
    );

    /// <summary>
    /// People who may be the same by folded name and birth date. Where one of the two dates names only a year or a month,
    /// the parts that both name must agree.
    /// </summary>
    Task<ILookup<NameAndBirth, KnownPerson>> FindByNameAndBirth(
        IReadOnlyCollection<NameAndBirth> keys,
        CancellationToken ct
    );

    /// <summary>People by id, ready to be changed.</summary>
    Task<IReadOnlyDictionary<PersonId, KnownPerson>> Find(IReadOnlyCollection<PersonId> ids, CancellationToken ct);

    /// <summary>What the files of these people say, to be read and no more: it is quicker than <see cref="Find"/>.</summary>
    Task<IReadOnlyDictionary<PersonId, PersonDetails>> Read(IReadOnlyCollection<PersonId> ids, CancellationToken ct);

    /// <summary>Adds a person; the caller gives the id, so that a repeated decision adds the same person.</summary>
    /// <returns>The version the person begins with.</returns>
    int Add(PersonId id, PersonDetails details);

    /// <summary>Replaces what the file says. Refused as <see cref="Error.Stale"/> when the person is no longer at the version given.</summary>
    Task<Result<int>> Change(PersonId id, int version, PersonDetails details, CancellationToken ct);

    /// <summary>The person signs in with this account from now on.</summary>
    Task<Result<int>> LinkAccount(PersonId id, UserId account, CancellationToken ct);

    /// <summary>The person behind an account; staff have none.</summary>
    Task<PersonId?> FindByAccount(UserId account, CancellationToken ct);

    /// <summary>Takes people out again who have no history of their own: the undo of <see cref="Add"/>.</summary>
    Task Remove(IReadOnlyCollection<PersonId> ids, CancellationToken ct);
}

/// <summary>
/// The second way to recognise a person, after the ID number: <see cref="PersonName.SearchText"/> and the date of birth.
/// </summary>
public sealed record NameAndBirth(string FoldedName, PartialDate Birth);
