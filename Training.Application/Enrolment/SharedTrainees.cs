using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

internal sealed class SharedTrainees(IEnrolmentDb db) : ISharedTrainees
{
    public async Task<IReadOnlyList<SharedTrainee>> Of(
        IReadOnlyCollection<ClassId> classes,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var spells = db.Spells.Where(spell => spell.From <= to && (spell.Until == null || spell.Until > from));
        var pairs = await (
            from one in spells
            where classes.Contains(one.ClassId)
            join other in spells on one.PersonId equals other.PersonId
            where
                one.ClassId != other.ClassId
                && (other.Until == null || one.From < other.Until)
                && (one.Until == null || other.From < one.Until)
            select new
            {
                one.PersonId,
                one.ClassId,
                Other = other.ClassId,
                From = one.From > other.From ? one.From : other.From,
                OneUntil = one.Until,
                OtherUntil = other.Until,
            }
        ).ToListAsync(ct);
        return
        [
            .. pairs.Select(pair => new SharedTrainee(
                pair.PersonId,
                pair.ClassId,
                pair.Other,
                pair.From,
                Earlier(pair.OneUntil, pair.OtherUntil)
            )),
        ];
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
