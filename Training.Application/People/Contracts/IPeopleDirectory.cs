namespace Training.Application.People.Contracts;

/// <summary>As much of a person as a list of another module shows; nothing sensitive.</summary>
public sealed class PersonLine
{
    public required PersonId Id { get; init; }
    public required string FullName { get; init; }

    /// <summary>To order by (NAM-01).</summary>
    public required byte[] SortKey { get; init; }
    public required PartialDate Birth { get; init; }
    public Gender? Gender { get; init; }
    public string? Email { get; init; }

    public string? FieldOfStudy { get; init; }

    /// <summary>Of the highest degree.</summary>
    public DegreeGrade? DegreeGrade { get; init; }

    /// <summary>The account the person signs in with, once they have one.</summary>
    public UserId? Account { get; init; }
}

/// <summary>Everybody, to be joined and filtered in the database by modules that list people.</summary>
public interface IPeopleDirectory
{
    /// <summary>Composable: it is on the same database context as the caller's tables.</summary>
    IQueryable<PersonLine> All { get; }
}
