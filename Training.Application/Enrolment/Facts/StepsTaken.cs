using System.Globalization;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Facts;

/// <summary>
/// The steps of people. An act is named by the step of one of those whom it concerns: the same step, by the same
/// decision and from the same day on, is what the others of their cohort took with them.
/// </summary>
internal sealed class StepsTaken(IEnrolmentDb db, IPeopleDirectory people)
{
    public static string ActOf(Candidacy one) => $"{one.Id}:{one.StepCount}";

    public async Task<IQueryable<TakenStep>> By(string act, CancellationToken ct)
    {
        var parts = act.Split(':');
        var (id, number) = (CandidacyId.From(Guid.Parse(parts[0])), int.Parse(parts[1], CultureInfo.InvariantCulture));
        var step = await db.Steps.AsNoTracking().SingleAsync(one => one.CandidacyId == id && one.Number == number, ct);
        var cohort = await db.Candidacies.Where(one => one.Id == id).Select(one => one.CohortId).SingleAsync(ct);
        var (decided, on) = (step.Decision.Number, step.Decision.Date);
        return All.Where(one => one.Cohort == cohort && one.Step.Kind == step.Kind && one.Step.On == step.On)
            .Where(one => one.Step.Decision.Number == decided && one.Step.Decision.Date == on)
            .Where(one => one.Step.Reason == step.Reason);
    }

    public IQueryable<TakenStep> All =>
        from step in db.Steps.AsNoTracking()
        join candidacy in db.Candidacies on step.CandidacyId equals candidacy.Id
        join person in people.All on step.PersonId equals person.Id
        select new TakenStep
        {
            Step = step,
            Cohort = candidacy.CohortId,
            Account = person.Account,
            IsLast = step.Number == candidacy.StepCount,
        };
}

internal sealed class TakenStep
{
    public required Step Step { get; init; }
    public required CohortId Cohort { get; init; }

    /// <summary>Null while they have none.</summary>
    public UserId? Account { get; init; }

    /// <summary>No other was taken since.</summary>
    public required bool IsLast { get; init; }
}
