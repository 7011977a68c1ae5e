using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

internal sealed class ClassMembers(IEnrolmentDb db) : IClassMembers
{
    public IQueryable<ClassMember> All =>
        db.Spells.Select(spell => new ClassMember
        {
            PersonId = spell.PersonId,
            ClassId = spell.ClassId,
            From = spell.From,
            Until = spell.Until,
        });
}
