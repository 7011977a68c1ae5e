using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Carries out the plan of an import.</summary>
public sealed record CommitRows(ImportId Id)
{
    /// <summary>Rows that go in together or not at all.</summary>
    public const int Portion = 250;
}

/// <summary>
/// Each portion goes in whole or not at all, with its progress. A row whose person changed since the plan was made is
/// refused and says so; the others go in as planned, and as nothing else.
/// </summary>
[RunsIn(Lane.Enrolment)]
internal sealed class CommitRowsHandler(
    IImportsDb db,
    IEnrolmentDb enrolment,
    IPeopleRegister people,
    PlanStanding standing,
    RowVault vault,
    SelectionFreeze freeze,
    Verdicts verdicts,
    TimeProvider clock
) : IWorkHandler<CommitRows>
{
    public async Task<Result<Progress>> Handle(CommitRows work, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == work.Id, ct);
        if (import.State != ImportState.Committing)
            return Progress.Complete; // stopped

        var rows = await db
            .ImportRows.ToCommit(import.Id)
            .Where(row => row.Number > import.Position)
            .OrderBy(row => row.Number)
            .Take(CommitRows.Portion)
            .ToListAsync(ct);
        var planned = rows.ConvertAll(row => new PlannedRow(row, vault.Open(row)));
        var frozen = await freeze.WhyNot(import.CohortId, ct);
        var now = await standing.Of(import, planned, ct);
        foreach (var row in planned)
            await Commit(import, row, now, frozen, ct);

        await verdicts.Renew(
            [.. rows.Where(row => row.Result == RowResult.Updated).Select(row => row.PersonId!.Value)],
            ct
        );
        if (rows.Count == CommitRows.Portion)
            return import.Advance(rows[^1].Number, rows.Count);
        await verdicts.JudgeNewcomers(import.CohortId, ct);
        return import.End(rows.Count, clock.GetUtcNow());
    }

    private async Task Commit(Import import, PlannedRow planned, StandingNow now, Error? frozen, CancellationToken ct)
    {
        var row = planned.Row;
        if (row.Outcome == RowOutcome.Unchanged)
            row.Result = RowResult.Unchanged;
        else if (now.WhyNot(planned) is { } reason)
            (row.Result, row.Reason) = (RowResult.Refused, reason);
        else if (frozen is not null && planned.Before?.Candidacy is { } was && was != planned.After.Candidacy)
            (row.Result, row.Reason) = (RowResult.Refused, frozen.Code);
        else if (planned.Before is null)
            Create(import, row, planned.After);
        else
            await Update(import, planned, now, ct);
    }

    private void Create(Import import, ImportRow row, Applicant applicant)
    {
        row.PersonVersion = people.Add(row.PersonId!.Value, applicant.Person);
        Apply(import, row, applicant);
        row.Result = RowResult.Created;
    }

    private async Task Update(Import import, PlannedRow planned, StandingNow now, CancellationToken ct)
    {
        var (row, before, after) = (planned.Row, planned.Before!, planned.After);
        if (after.Person != before.Person)
        {
            var changed = await people.Change(row.PersonId!.Value, row.PersonVersion!.Value, after.Person, ct);
            if (!changed.Succeeded(out var version))
            {
                (row.Result, row.Reason) = (RowResult.Refused, changed.Errors[0].Code);
                return;
            }
            row.PersonVersion = version;
        }
        if (now.CandidacyOf(row) is not { } candidacy)
        {
            Apply(import, row, after);
        }
        else if (after.Candidacy != before.Candidacy)
        {
            candidacy.Amend(after.Candidacy!);
            row.CandidacyVersion = candidacy.Version;
        }
        row.Result = RowResult.Updated;
    }

    private void Apply(Import import, ImportRow row, Applicant applicant)
    {
        var (id, person) = (row.CandidacyId!.Value, row.PersonId!.Value);
        var candidacy = new Candidacy(id, person, import.CohortId, applicant.Candidacy ?? new CandidacyDetails());
        enrolment.Candidacies.Add(candidacy);
        row.CandidacyVersion = candidacy.Version;
    }
}
