using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Takes back what an import did.</summary>
public sealed record UndoRows(ImportId Id);

/// <summary>
/// Each row ends reversed, kept because it was changed since or has grown history, or failed with the reason.
/// What others did after the import is never lost by taking the import back.
/// </summary>
[RunsIn(Lane.Enrolment)]
internal sealed class UndoRowsHandler(
    IImportsDb db,
    IEnrolmentDb enrolment,
    IPeopleRegister people,
    RowVault vault,
    SelectionFreeze freeze,
    Verdicts verdicts,
    TimeProvider clock
) : IWorkHandler<UndoRows>
{
    private const int Portion = 250;

    public async Task<Result<Progress>> Handle(UndoRows work, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == work.Id, ct);
        if (import.State != ImportState.Undoing)
            return Progress.Complete;

        var rows = await db
            .ImportRows.ToUndo(import.Id)
            .Where(row => row.Number > import.Position)
            .OrderBy(row => row.Number)
            .Take(Portion)
            .ToListAsync(ct);
        var frozen = await freeze.WhyNot(import.CohortId, ct);
        var ids = rows.ConvertAll(row => row.PersonId!.Value);
        var known = await people.Find(ids, ct);
        var candidacies = (await enrolment.Candidacies.Where(c => ids.Contains(c.PersonId)).ToListAsync(ct)).ToLookup(
            c => c.PersonId
        );
        var gone = new List<PersonId>();
        foreach (var row in rows)
        {
            var traces = new RowTraces(
                row,
                known.GetValueOrDefault(row.PersonId!.Value),
                [.. candidacies[row.PersonId.Value]]
            );
            (row.Undo, row.Reason) = traces.WhyKept(frozen) is { } reason
                ? reason
                : await Reverse(row, traces.Candidacy!, gone, ct);
        }
        await verdicts.Renew([.. ids.Except(gone)], ct);
        await people.Remove(gone, ct);
        return rows.Count == Portion
            ? import.Advance(rows[^1].Number, rows.Count)
            : import.End(rows.Count, clock.GetUtcNow());
    }

    private async Task<(RowUndo, string?)> Reverse(
        ImportRow row,
        Candidacy candidacy,
        List<PersonId> gone,
        CancellationToken ct
    )
    {
        var content = vault.Open(row);
        if (content.Before is not { } before)
        {
            gone.Add(row.PersonId!.Value);
        }
        else if (before.Person != content.After!.Person)
        {
            var changed = await people.Change(row.PersonId!.Value, row.PersonVersion!.Value, before.Person, ct);
            if (!changed.Succeeded(out _))
                return (RowUndo.Failed, changed.Errors[0].Code);
        }

        if (content.Before?.Candidacy is { } details)
            candidacy.Amend(details);
        else
            enrolment.Candidacies.Remove(candidacy);
        return (RowUndo.Reversed, null);
    }
}

/// <summary>What is there now of what a row did.</summary>
internal sealed record RowTraces(ImportRow Row, KnownPerson? Person, IReadOnlyList<Candidacy> Candidacies)
{
    public Candidacy? Candidacy => Candidacies.FirstOrDefault(candidacy => candidacy.Id == Row.CandidacyId);

    /// <summary>Why the row cannot be reversed; null: it can.</summary>
    /// <param name="frozen">A selection was decided by what the cohort's rows brought in; null: none was.</param>
    public (RowUndo, string?)? WhyKept(Error? frozen)
    {
        if (Person is null || Candidacy is null)
            return (RowUndo.Failed, "imports.undo_gone");
        if (Candidacy.State != CandidacyState.Applied)
            return (RowUndo.Kept, "imports.kept_history");
        if (frozen is not null)
            return (RowUndo.Kept, frozen.Code);
        if (Row.Result == RowResult.Created && Candidacies.Count > 1)
            return (RowUndo.Kept, "imports.kept_other_cohort");
        if (Person.Version != Row.PersonVersion || Candidacy.Version != Row.CandidacyVersion)
            return (RowUndo.Kept, "imports.kept_changed");
        return null;
    }
}
