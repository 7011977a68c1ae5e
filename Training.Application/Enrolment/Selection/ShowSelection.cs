using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Rechecks;
using Training.Application.Enrolment.Selection.Letters;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>The selection of a cohort: the trial or what was decided last, what it makes of each cell, and those before it.</summary>
[Requires(Permission.ViewEveryone)]
public sealed record ShowSelection(string Cohort) : IQuery<SelectionView>;

public sealed record SelectionView
{
    public required CohortSummary Cohort { get; init; }

    /// <summary>What is missing before anybody can be ranked; null: nothing.</summary>
    public required Error? Missing { get; init; }

    /// <summary>Seats that nobody has yet.</summary>
    public required int SeatsLeft { get; init; }

    /// <summary>Null: nobody was ranked yet.</summary>
    public required SelectionFigures? Last { get; init; }

    /// <summary>Those that were decided before the last.</summary>
    public required IReadOnlyList<SelectionFigures> Earlier { get; init; }
    public required IReadOnlyDictionary<SelectionOutcome, int> Outcomes { get; init; }

    /// <summary>By unit, post and field.</summary>
    public required IReadOnlyList<CellFigures> Cells { get; init; }

    /// <summary>The names of those who would be admitted and have an account, so that they can be told.</summary>
    public required IReadOnlyList<string> Reached { get; init; }

    /// <summary>How many letters to applicants a decided selection asks for.</summary>
    public required int Letters { get; init; }

    /// <summary>Complaints without an answer yet.</summary>
    public required int OpenRechecks { get; init; }
}

public sealed record SelectionFigures(
    SelectionId Id,
    int Number,
    SelectionState State,
    string Seed,
    int Policy,
    int Plan,
    string Basis,
    int Applicants,
    int Admitted,
    int Done,
    DateOnly? On,
    Decision Decision,
    WorkId WorkId,
    bool IsOld,
    bool IsFrozen,
    DateTimeOffset? ToldAt,
    int Told
);

/// <param name="Last">The total of the last who got one of these seats; null where nobody did.</param>
/// <param name="OneMore">Who would get a seat as well if there were one more; null: nobody waits.</param>
/// <param name="OneLess">Who would lose theirs if there were one less; null: one is free anyway.</param>
public sealed record CellFigures(
    UnitId Unit,
    string UnitName,
    string Post,
    string Field,
    int Seats,
    int Competing,
    int Admitted,
    int Reserve,
    decimal? Last,
    string? OneMore,
    string? OneLess
);

internal sealed class ShowSelectionHandler(
    ISelectionDb db,
    IEnrolmentDb enrolment,
    IRecheckDb rechecks,
    ICohortDirectory cohorts,
    IUnitCatalogue units,
    IPeopleDirectory people,
    SelectionInput input,
    SeatsLeft seats
) : IRequestHandler<ShowSelection, Result<SelectionView>>
{
    public async Task<Result<SelectionView>> Handle(ShowSelection query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;

        var runs = await db
            .Selections.AsNoTracking()
            .Where(run => run.CohortId == cohort.Id)
            .OrderByDescending(run => run.Number)
            .ToListAsync(ct);
        var last = runs.FirstOrDefault();
        var whole = last is { State: not SelectionState.Ranking } ? last : null;
        return new SelectionView
        {
            Cohort = cohort,
            Missing = await input.WhyNot(cohort.Id, ct),
            SeatsLeft = (await seats.Of(cohort.Id, ct)).Values.Sum(),
            Last = last is null ? null : Figures(last),
            Earlier = [.. runs.Skip(1).Select(Figures)],
            Outcomes = whole is null ? [] : await Outcomes(whole.Id, ct),
            Cells = whole is null ? [] : await Cells(whole.Id, ct),
            Reached = last is { State: SelectionState.Ranked } ? await Reached(last.Id, ct) : [],
            Letters = last is { State: SelectionState.Decided }
                ? await db.Recipients(last.Id, enrolment, people).CountAsync(ct)
                : 0,
            OpenRechecks = await rechecks.Rechecks.CountAsync(
                one => one.CohortId == cohort.Id && one.State == RecheckState.Open,
                ct
            ),
        };
    }

    private async Task<Dictionary<SelectionOutcome, int>> Outcomes(SelectionId run, CancellationToken ct) =>
        await db
            .SelectionLines.Where(line => line.RunId == run)
            .GroupBy(line => line.Outcome)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), ct);

    private async Task<IReadOnlyList<CellFigures>> Cells(SelectionId run, CancellationToken ct)
    {
        var cells = await db.SelectionCells.AsNoTracking().Where(cell => cell.RunId == run).ToListAsync(ct);
        var concerned = cells.SelectMany(cell => new[] { cell.OneMore, cell.OneLess }).OfType<CandidacyId>().ToList();
        var names = await (
            from candidacy in enrolment.Candidacies
            where concerned.Contains(candidacy.Id)
            join person in people.All on candidacy.PersonId equals person.Id
            select new { candidacy.Id, person.FullName }
        ).ToDictionaryAsync(one => one.Id, one => one.FullName, ct);
        var unitNames = (await units.All(ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return
        [
            .. cells
                .Select(cell => new CellFigures(
                    cell.Unit,
                    unitNames[cell.Unit],
                    cell.Post,
                    cell.Field,
                    cell.Seats,
                    cell.Competing,
                    cell.Admitted,
                    cell.Reserve,
                    cell.Last,
                    cell.OneMore is { } more ? names.GetValueOrDefault(more) : null,
                    cell.OneLess is { } less ? names.GetValueOrDefault(less) : null
                ))
                .OrderBy(cell => Vietnamese.Fold(cell.UnitName), StringComparer.Ordinal)
                .ThenBy(cell => cell.Post, StringComparer.Ordinal)
                .ThenBy(cell => cell.Field, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<string>> Reached(SelectionId run, CancellationToken ct) =>
        await (
            from line in db.SelectionLines
            where line.RunId == run && line.Outcome == SelectionOutcome.Admitted
            join candidacy in enrolment.Candidacies on line.CandidacyId equals candidacy.Id
            join person in people.All on candidacy.PersonId equals person.Id
            where person.Account != null
            orderby person.SortKey, person.Id
            select person.FullName
        ).ToListAsync(ct);

    private static SelectionFigures Figures(SelectionRun run) =>
        new(
            run.Id,
            run.Number,
            run.State,
            run.Seed,
            run.Policy,
            run.Plan,
            run.Basis,
            run.Applicants,
            run.Admitted,
            run.Done,
            run.On,
            run.Decision,
            run.WorkId,
            run.IsOld,
            run.IsFrozen,
            run.ToldAt,
            run.Told
        );
}
