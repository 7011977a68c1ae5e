using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Assessment.Facts;

/// <summary>Finds what was to be published by a day and is not (EXM-12), as the pages of the sheets say it.</summary>
internal sealed class DueSheets(ICohortDirectory cohorts, SheetLines sheets)
{
    /// <param name="day">By which it is due.</param>
    /// <param name="among">Of these only; null: of every class.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    public async Task<IReadOnlyList<DueSheet>> On(DateOnly day, IReadOnlySet<TaughtModule>? among, CancellationToken ct)
    {
        var places = among is null
            ? await cohorts.All(ct)
            : await cohorts.Of([.. among.Select(one => one.Class).Distinct()], ct);
        var due = new List<DueSheet>();
        foreach (var cohort in places.Where(cohort => cohort.OpensOn <= day))
        {
            var pairs = await sheets.InSight(cohort, ct);
            if (among is not null)
                pairs.RemoveAll(pair => !among.Contains(new(pair.Class.Id, pair.Module.Code)));
            if (pairs.Count == 0)
                continue;

            var classes = pairs.Select(pair => pair.Class).DistinctBy(one => one.Id).ToDictionary(one => one.Code);
            due.AddRange(
                from line in await sheets.Of(cohort, pairs, ct)
                where line is { IsPublished: false, Expected: > 0 } && line.DueOn == day
                select new DueSheet(new(classes[line.Class].Id, line.Module), line)
            );
        }
        return due;
    }
}

internal sealed record DueSheet(TaughtModule Of, GradeSheetLine Line)
{
    /// <summary>Somebody is still to enter and submit marks.</summary>
    public bool IsOpen => Line.State == GradeSheetState.Open;
}
