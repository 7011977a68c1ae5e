using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility.Reading;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>An application as far as it is judged.</summary>
internal sealed record JudgedFile(CandidacyId Id, PersonId Person, CandidacyDetails Details);

/// <summary>Judges many files at once: three queries for a portion, whatever its size.</summary>
internal sealed class Judging(IEligibilityDb db, IPeopleRegister people, IUnitCatalogue units)
{
    private static readonly Dictionary<string, bool> NothingSettled = [];

    /// <summary>What a policy says of these applications, in the order in which they are given.</summary>
    public async Task<IReadOnlyList<(CandidacyId Id, Judgement Judgement)>> Judge(
        PolicyContent policy,
        IQueryable<Candidacy> which,
        CancellationToken ct
    )
    {
        var files = await which.Select(c => new JudgedFile(c.Id, c.PersonId, c.Details)).ToListAsync(ct);
        var known = await people.Read([.. files.Select(file => file.Person)], ct);
        var ids = files.ConvertAll(file => file.Id);
        var settled = (await Findings(ids, ct)).ToLookup(finding => finding.CandidacyId);
        var (judge, places) = (new PolicyJudge(policy), new Places(await units.All(ct)));
        return files.ConvertAll(file =>
            (
                file.Id,
                judge.Judge(
                    new ApplicantFile(known[file.Person], file.Details, places),
                    settled.Contains(file.Id)
                        ? settled[file.Id].ToDictionary(finding => finding.Condition, finding => finding.Met)
                        : NothingSettled
                )
            )
        );
    }

    private async Task<List<Finding>> Findings(IReadOnlyList<CandidacyId> ids, CancellationToken ct)
    {
        var found = new List<Finding>();
        foreach (var chunk in ids.Chunk(500))
            found.AddRange(await db.Findings.AsNoTracking().Where(f => chunk.Contains(f.CandidacyId)).ToListAsync(ct));
        return found;
    }
}
