using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

internal sealed class Standings(IEnrolmentDb db) : IStandings
{
    public IQueryable<Standing> All =>
        db.Candidacies.Select(candidacy => new Standing
        {
            PersonId = candidacy.PersonId,
            CandidacyId = candidacy.Id,
            CohortId = candidacy.CohortId,
            State = candidacy.State,
            ClassId = candidacy.ClassId,
            Post = candidacy.Details.Post,
            Unit = candidacy.Details.Unit,
        });
}
