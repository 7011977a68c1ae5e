using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

/// <summary>What a list of people is narrowed to. Nothing set is everybody the actor may see.</summary>
public sealed record PeopleFilter
{
    /// <summary>As typed: a name or its beginnings, an ID number, the number of a file.</summary>
    public string? Text { get; init; }

    /// <summary>Code of a cohort.</summary>
    public string? Cohort { get; init; }

    /// <summary>Code of a class.</summary>
    public string? Class { get; init; }
    public CandidacyState? State { get; init; }
    public UnitId? Unit { get; init; }

    /// <summary>Code of a commune post.</summary>
    public string? Post { get; init; }
    public Gender? Gender { get; init; }

    /// <summary>What they should have by now and lack.</summary>
    public Lack? Without { get; init; }

    /// <summary>What it narrows by, without what was typed.</summary>
    internal string Codes
    {
        get
        {
            string?[] codes = [Cohort, Class, $"{State}", $"{Unit}", Post, $"{Gender}", $"{Without}"];
            return string.Join(' ', codes.Where(code => code is { Length: > 0 }));
        }
    }

    internal bool IsOfEnrolment => (Cohort, Class, State, Unit, Post, Without) != (null, null, null, null, null, null);
}

public enum Lack
{
    /// <summary>A claim to a seat, and none yet.</summary>
    Class,

    /// <summary>In a class, and no e-mail address is known.</summary>
    Email,

    /// <summary>In a class with an address, and no account to sign in with.</summary>
    Account,
}
