using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Facts;

/// <summary>What of a file is needed before the course is over: for the account, the lists and the certificate.</summary>
public enum FileGap
{
    IdNumber,
    Birth,
    BirthPlace,
    Email,
}

/// <summary>Finds what is missing in the files of people who came into a cohort and are still in it.</summary>
internal sealed class FileGaps(IEnrolmentDb db, IPeopleRegister people)
{
    /// <returns>By person, without those of whom everything is known.</returns>
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<FileGap>>> Of(
        IQueryable<Candidacy> among,
        CancellationToken ct
    )
    {
        var ids = await among
            .Where(one => one.State == CandidacyState.Admitted || one.State == CandidacyState.Enrolled)
            .Select(one => one.PersonId)
            .ToListAsync(ct);
        var known = await people.Find(ids, ct);
        return known
            .Select(one => (one.Key, Gaps: (IReadOnlyList<FileGap>)[.. In(one.Value.Details)]))
            .Where(one => one.Gaps.Count > 0)
            .ToDictionary(one => one.Key, one => one.Gaps);
    }

    public IQueryable<Candidacy> All => db.Candidacies.AsNoTracking();

    private static IEnumerable<FileGap> In(PersonDetails file)
    {
        if (string.IsNullOrEmpty(file.IdNumber))
            yield return FileGap.IdNumber;
        if (file.Birth.Precision != DatePrecision.Day)
            yield return FileGap.Birth;
        if (string.IsNullOrEmpty(file.BirthPlace))
            yield return FileGap.BirthPlace;
        if (string.IsNullOrEmpty(file.Email))
            yield return FileGap.Email;
    }
}
