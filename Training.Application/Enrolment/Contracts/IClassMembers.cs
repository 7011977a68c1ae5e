using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Contracts;

/// <summary>One spell: a trainee in a class, from one day until another.</summary>
public sealed class ClassMember
{
    public required PersonId PersonId { get; init; }
    public required ClassId ClassId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The first day no longer in the class; null while the spell lasts.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>Who is, was and will be in which class, to be joined and filtered in the database.</summary>
public interface IClassMembers
{
    /// <summary>Composable: it is on the same database context as the caller's tables.</summary>
    IQueryable<ClassMember> All { get; }
}
