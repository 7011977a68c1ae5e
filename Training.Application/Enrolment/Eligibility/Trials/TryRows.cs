using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility.Reading;
using Training.Application.Enrolment.Imports;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Trials;

/// <summary>What a policy would say of rows pasted from a list with its header, read as an import reads them. Nothing is kept.</summary>
/// <param name="Pasted">The header and at most 20 rows, as Excel copies them.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record TryRows(string Cohort, int Number, string Pasted) : IQuery<IReadOnlyList<TriedRow>>;

/// <param name="Name">As typed; empty where the rows have none.</param>
/// <param name="Outcome">Null where the birth date is missing, without which nobody can be on file.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record TriedRow(
    string Name,
    EligibilityOutcome? Outcome,
    string? Path,
    IReadOnlyList<PathView> Paths,
    IReadOnlyList<Remark> Problems
);

internal sealed class TryRowsHandler(
    IEligibilityDb db,
    ICohortDirectory cohorts,
    IUnitCatalogue catalogue,
    TimeProvider clock
) : IRequestHandler<TryRows, Result<IReadOnlyList<TriedRow>>>
{
    public async Task<Result<IReadOnlyList<TriedRow>>> Handle(TryRows query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        var editions = db.Policies.AsNoTracking().Where(p => p.CohortId == cohort.Id && p.Number == query.Number);
        if (await editions.SingleOrDefaultAsync(ct) is not { } policy)
            return PolicyErrors.Unknown;
        if (PastedRows.Of(query.Pasted) is not { } pasted)
            return PolicyErrors.HeaderUnknown;
        if (pasted.Rows.Count > PastedRows.Most)
            return PolicyErrors.TooManyRows.With("most", PastedRows.Most);

        var names = new UnitNames(catalogue, cohort.FilingTo);
        if (pasted.Layout.ColumnOf(ApplicantField.Unit) is { } unit)
            await names.Learn(pasted.Rows.Select(row => row[unit].Text), ct);
        var places = new Places(await catalogue.All(ct));
        return pasted
            .Rows.Select(row =>
                Try(policy.Content, new RowReader(row, pasted.Layout, clock.Day(), names).Read(), places)
            )
            .ToList();
    }

    private static TriedRow Try(PolicyContent policy, RowReading read, Places places)
    {
        var problems = read
            .Problems.Where(problem => problem.Field is not (ApplicantField.FullName or ApplicantField.IdNumber))
            .Select(problem => problem.Remark)
            .ToList();
        if (read.Person.Birth == default)
            return new(read.Person.FullName, Outcome: null, Path: null, [], problems);

        var file = new ApplicantFile(read.Person, read.Applicant.Candidacy!, places);
        var judged = new PolicyJudge(policy).Judge(file, new Dictionary<string, bool>());
        return new(
            read.Person.FullName,
            judged.Outcome,
            judged.Path,
            PathView.Of(policy, judged.Answers, seesSensitive: true),
            problems
        );
    }
}
