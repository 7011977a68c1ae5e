using Training.Application.People.Contracts;

namespace Training.Application.People;

internal sealed class PeopleDirectory(IPeopleDb db) : IPeopleDirectory
{
    public IQueryable<PersonLine> All =>
        db.People.Select(person => new PersonLine
        {
            Id = person.Id,
            FullName = person.Open.FullName,
            SortKey = person.SortKey,
            Birth = person.Open.Birth,
            Gender = person.Open.Gender,
            Email = person.Open.Email,
            FieldOfStudy = person.Open.FieldOfStudy,
            DegreeGrade = person.Open.DegreeGrade,
            Account = person.Account,
        });
}
