using Training.Application.Cohorts.Contracts;

namespace Training.Application.Enrolment;

/// <summary>What every way into a class has in common: the class is of the cohort, has seats, and nobody is in two.</summary>
internal sealed class Seating(IEnrolmentDb db, IClassSeats seats, ICohortDirectory cohorts)
{
    /// <summary>Takes one seat for each of these candidacies, or refuses all of them.</summary>
    public async Task<Result<ClassSummary>> TakeSeats(
        string classCode,
        IReadOnlyList<Candidacy> candidacies,
        DateOnly on,
        CancellationToken ct
    )
    {
        if (await cohorts.FindClassByCode(classCode, ct) is not { } into)
            return EnrolmentErrors.ClassUnknown.With("class", classCode);

        var cohort = (await cohorts.Find(into.CohortId, ct))!;
        if (candidacies.Any(candidacy => candidacy.CohortId != into.CohortId))
            return EnrolmentErrors.OtherCohort.With("class", into.Code).With("cohort", cohort.Code);
        if (on < cohort.OpensOn || on > cohort.ClosesOn)
            return EnrolmentErrors.Outside(cohort, on);
        if (await InAnotherClass(candidacies, ct) is { } elsewhere)
            return elsewhere;

        var taken = await seats.Take(into.Id, candidacies.Count, ct);
        return taken.Succeeded(out _) ? into : Result<ClassSummary>.Refuse(taken.Errors);
    }

    /// <summary>Gives back the seats of those who are leaving their classes.</summary>
    public async Task GiveBack(IEnumerable<ClassId?> left, CancellationToken ct)
    {
        foreach (var (id, count) in left.OfType<ClassId>().CountBy(id => id))
            await seats.GiveBack(id, count, ct);
    }

    private async Task<Error?> InAnotherClass(IReadOnlyList<Candidacy> candidacies, CancellationToken ct)
    {
        var ids = candidacies.Select(candidacy => candidacy.Id).ToList();
        var people = candidacies.Select(candidacy => candidacy.PersonId).ToList();
        var open = await db
            .Spells.Where(spell => spell.Until == null && people.Contains(spell.PersonId))
            .Where(spell => !ids.Contains(spell.CandidacyId))
            .Select(spell => (ClassId?)spell.ClassId)
            .FirstOrDefaultAsync(ct);
        return open is not { } other
            ? null
            : EnrolmentErrors.AlreadyInClass.With("class", (await cohorts.FindClass(other, ct))?.Code);
    }
}
