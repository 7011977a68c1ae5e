namespace Training.Application.People.Contracts;

/// <summary>Whose trainees a member of staff may see because of the classes that are theirs (SEC-13).</summary>
public interface IPeopleInSight
{
    /// <summary>The people now in a class of which this account is the adviser; to be used within a query.</summary>
    IQueryable<PersonId> Of(UserId staff);
}
