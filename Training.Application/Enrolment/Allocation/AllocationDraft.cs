using System.Security.Cryptography;
using System.Text;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Allocation;

/// <summary>Works out, from the people and classes as they are now, who would go where. Changes nothing.</summary>
internal sealed class AllocationDraft(
    IEnrolmentDb db,
    IEligibilityDb eligibility,
    ICohortDirectory cohorts,
    IPeopleDirectory people
)
{
    public async Task<Filling> For(CohortId cohort, CancellationToken ct)
    {
        var selects = await eligibility.Policies.InForceOf(cohort, ct) is not null;
        var rows = await (
            from candidacy in db.Candidacies
            join person in people.All on candidacy.PersonId equals person.Id
            where candidacy.CohortId == cohort
            where candidacy.State != CandidacyState.Withdrawn && candidacy.State != CandidacyState.OnLeave
            where candidacy.State != CandidacyState.Applied || !selects
            let elsewhere = db.Spells.Any(s =>
                s.Until == null && s.PersonId == candidacy.PersonId && s.CandidacyId != candidacy.Id
            )
            where !elsewhere
            select new Row(
                candidacy.Id,
                candidacy.ClassId,
                candidacy.State,
                candidacy.Details.FiledOn,
                candidacy.Details.FileNumber,
                candidacy.Details.Post,
                candidacy.Details.Unit,
                person.FullName,
                person.Birth.Date,
                person.Gender
            )
        ).ToListAsync(ct);
        var members = rows.Where(row => row.Class is not null).ToLookup(row => row.Class!.Value, row => row.Traits);
        var classes = await cohorts.Classes(cohort, ct);

        return ClassFiller.Fill(
            [.. rows.Where(row => row.Class is null).Select(row => new Waiting(row.Id, row.Turn, row.Traits))],
            [.. classes.Select(c => new OpenClass(c.Id, c.Code, c.Capacity, [.. members[c.Id]]))]
        );
    }

    /// <summary>Two drafts with the same mark put the same people into the same classes.</summary>
    public static string MarkOf(Filling filling)
    {
        var places = filling.Places.OrderBy(place => place.Key.Value).Select(place => $"{place.Key}{place.Value}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(places))).AsSpan(0, 12));
    }

    private sealed record Row(
        CandidacyId Id,
        ClassId? Class,
        CandidacyState State,
        DateOnly? FiledOn,
        string? FileNumber,
        string? Post,
        UnitId? Unit,
        string Name,
        DateOnly Birth,
        Gender? Gender
    )
    {
        public Traits Traits => new(Gender?.ToString() ?? "", Post ?? "", Unit?.ToString() ?? "");

        public string Turn =>
            $"{(State == CandidacyState.Admitted ? 0 : 1)}|{FiledOn ?? DateOnly.MaxValue:O}|{FileNumber}|{Name}|{Birth:O}";
    }
}
