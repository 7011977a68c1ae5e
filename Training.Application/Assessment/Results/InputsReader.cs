using Training.Application.Assessment.Contracts;
using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>Reads what results are computed from, in a handful of queries however many people there are.</summary>
internal sealed class InputsReader(IResultsDb db, IPublishedMarks marks, IMadeUpContent madeUp, ICurricula curricula)
{
    /// <param name="people">Whose; a query, so that a thousand ids need not be sent.</param>
    public async Task<IReadOnlyDictionary<PersonId, ResultInputs>> Of(
        CohortId cohort,
        IQueryable<PersonId> people,
        CancellationToken ct
    )
    {
        var who = await people.ToListAsync(ct);
        var rows = await marks
            .All.Where(mark => people.Contains(mark.PersonId))
            .Select(mark => new
            {
                mark.PersonId,
                mark.ModuleId,
                Line = new PublishedLine(
                    mark.SheetId,
                    mark.Number,
                    mark.ClassId,
                    mark.Component,
                    mark.Sitting,
                    new Mark(mark.State, mark.Value),
                    mark.ByList,
                    mark.PublishedAt
                ),
            })
            .ToListAsync(ct);
        var caughtUp = await madeUp.All.Where(one => people.Contains(one.PersonId)).ToListAsync(ct);
        var taught = rows.Select(row => row.ModuleId).Concat(caughtUp.Select(one => one.ModuleId)).Distinct();
        var modules = await curricula.Modules([.. taught], ct);
        var exemptions = await db.Exemptions.AsNoTracking().Where(e => people.Contains(e.PersonId)).ToListAsync(ct);
        var disciplines = await db
            .Disciplines.AsNoTracking()
            .Where(d => d.CohortId == cohort && people.Contains(d.PersonId))
            .ToListAsync(ct);

        var lines = rows.ToLookup(row => row.PersonId);
        var exempt = exemptions.ToLookup(exemption => exemption.PersonId, exemption => exemption.Module);
        var made = caughtUp.ToLookup(one => one.PersonId);
        var steps = disciplines.ToLookup(
            discipline => discipline.PersonId,
            discipline => (DisciplineStep?)discipline.Step
        );
        return who.ToDictionary(
            person => person,
            person => new ResultInputs(
                lines[person].ToLookup(row => modules[row.ModuleId].Code, row => row.Line, StringComparer.Ordinal),
                exempt[person].ToHashSet(StringComparer.Ordinal),
                made[person]
                    .ToLookup(
                        one => modules[one.ModuleId].Code,
                        one => new CaughtUp(one.ClassId, one.Accepted),
                        StringComparer.Ordinal
                    ),
                steps[person].Max()
            )
        );
    }
}
