using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>A row with its content opened, while it is being planned.</summary>
internal sealed class OpenRow(ImportRow row, RowContent content)
{
    public ImportRow Row { get; } = row;
    public RowContent Content { get; } = content;
    public RowReading Reading { get; set; } = null!; // set before anything else is asked
}

/// <summary>
/// Plans rows of an import, many at once: looks up with a few queries what bears on them and lets <see cref="RowJudge"/> decide.
/// Rows planned earlier that turn out to be doubles of these are planned again with them.
/// </summary>
internal sealed class RowPlanner(
    IImportsDb db,
    IEnrolmentDb enrolment,
    IPeopleRegister people,
    IUnitCatalogue catalogue,
    ICohortDirectory cohorts,
    FileMates mates,
    RowVault vault,
    TimeProvider clock
)
{
    private UnitNames? _units;

    /// <remarks>rows: Tracked or new; rows already in are left alone.</remarks>
    public async Task Plan(Import import, IReadOnlyCollection<OpenRow> rows, CancellationToken ct)
    {
        var all = rows.ToDictionary(row => row.Row.Number);
        var oldKeys = rows.SelectMany(row => new[] { row.Row.IdKey, row.Row.NameKey }).OfType<string>().ToHashSet();
        await Read(import, rows, ct);

        var again = await mates.ToPlanAgain(import, rows, oldKeys, ct);
        foreach (var row in again)
            all[row.Row.Number] = row;
        await Read(import, again, ct);

        var file = await mates.Of(import, all.Values, ct);
        var known = await Known(import, all.Values, ct);
        await Forget(import, all.Values, ct);
        foreach (var row in all.Values)
            Decide(import, row, file, known);
    }

    private async Task Read(Import import, IReadOnlyCollection<OpenRow> rows, CancellationToken ct)
    {
        var layout = import.Layout!;
        var units = await Units(import, ct);
        if (layout.ColumnOf(ApplicantField.Unit) is { } column)
            await units.Learn(rows.Select(row => row.Content[column].Text), ct);

        var today = DateOnly.FromDateTime(clock.GetUtcNow().DateTime);
        foreach (var row in rows)
        {
            row.Reading = new RowReader(row.Content, layout, today, units).Read();
            row.Row.IdKey = vault.Key(row.Reading.Person.IdNumber);
            row.Row.NameKey = vault.Key(row.Reading.NameAndBirth?.ToString());
        }
    }

    private async Task<UnitNames> Units(Import import, CancellationToken ct) =>
        _units ??= new UnitNames(catalogue, (await cohorts.Find(import.CohortId, ct))!.FilingTo);

    private async Task<OnFile> Known(Import import, IReadOnlyCollection<OpenRow> rows, CancellationToken ct)
    {
        var numbers = rows.Select(row => row.Reading.Person.IdNumber).OfType<string>().Distinct().ToList();
        var names = rows.Select(row => row.Reading.NameAndBirth).OfType<NameAndBirth>().Distinct().ToList();
        var chosen = rows.Select(row => row.Row.SameAs).OfType<PersonId>().Distinct().ToList();
        var byNumber = await people.FindByIdNumbers(numbers, ct);
        var byName = await people.FindByNameAndBirth(names, ct);
        var byId = await people.Find(chosen, ct);

        var ids = byNumber.Values.Concat(byName.SelectMany(group => group)).Concat(byId.Values).Select(p => p.Id);
        var wanted = ids.Distinct().ToList();
        var candidacies = await enrolment
            .Candidacies.AsNoTracking()
            .Where(candidacy => candidacy.CohortId == import.CohortId && wanted.Contains(candidacy.PersonId))
            .ToDictionaryAsync(candidacy => candidacy.PersonId, ct);
        return new(byNumber, byName, byId, candidacies);
    }

    /// <summary>What was counted of rows that are planned again.</summary>
    private async Task Forget(Import import, IReadOnlyCollection<OpenRow> rows, CancellationToken ct)
    {
        var numbers = rows.Select(row => row.Row.Number).ToList();
        await db
            .ImportProblems.Where(problem => problem.ImportId == import.Id && numbers.Contains(problem.Row))
            .ExecuteDeleteAsync(ct);
    }

    private void Decide(Import import, OpenRow open, MatesInFile file, OnFile known)
    {
        var (row, reading) = (open.Row, open.Reading);
        var number = reading.Person.IdNumber;
        var judged = file.CaseOf(open) with
        {
            WithNumber = number is null ? null : known.ByNumber.GetValueOrDefault(number),
            WithNameAndBirth = reading.NameAndBirth is { } name ? [.. known.ByName[name]] : [],
            SameAs = row.SameAs is { } chosen ? known.ById.GetValueOrDefault(chosen) : null,
            IsSomeoneNew = row.IsSomeoneNew,
        };

        var problems = RowJudge.Problems(judged, import.Layout!);
        var plan = problems.Any(problem => problem.IsError)
            ? new RowPlan(RowOutcome.Error, Person: null, Candidacy: null, Before: null, After: null)
            : PlanOf(import, judged, known);
        Write(import, open, plan with { Problems = [.. problems, .. plan.Problems] });
    }

    private static RowPlan PlanOf(Import import, RowCase row, OnFile known)
    {
        var (person, candidates) = RowJudge.Identify(row);
        if (candidates.Count > 0)
        {
            return new(RowOutcome.Review, Person: null, Candidacy: null, Before: null, row.Reading.Applicant)
            {
                Candidates = [.. candidates.Select(candidate => candidate.Id)],
            };
        }
        if (person is null)
            return new(RowOutcome.Create, Person: null, Candidacy: null, Before: null, row.Reading.Applicant);

        var candidacy = known.Candidacies.GetValueOrDefault(person.Id);
        var before = new Applicant(person.Details, candidacy?.Details);
        var settled = candidacy is { State: not CandidacyState.Applied };
        var (after, remarks) = RowJudge.Merge(row.Reading.Applicant, before, import.WhenKnown, settled);
        var outcome = after == before ? RowOutcome.Unchanged : RowOutcome.Update;
        return new(outcome, person, candidacy, before, after) { Problems = remarks };
    }

    private void Write(Import import, OpenRow open, RowPlan plan)
    {
        var (row, now) = (open.Row, clock.GetUtcNow());
        var goesIn = plan.Outcome is not (RowOutcome.Error or RowOutcome.Review);
        row.Outcome = plan.Outcome;
        row.Warned = plan.Problems.Any(problem => !problem.IsError);
        (row.Result, row.Reason) = (null, null);
        row.PersonId = plan.Person?.Id ?? (goesIn ? PersonId.New(now) : null);
        row.PersonVersion = plan.Person?.Version;
        row.CandidacyId = plan.Candidacy?.Id ?? (goesIn ? CandidacyId.New(now) : null);
        row.CandidacyVersion = plan.Candidacy?.Version;
        vault.Seal(
            row,
            open.Content with
            {
                Before = plan.Before,
                After = plan.After,
                Problems = plan.Problems,
                Candidates = plan.Candidates,
            }
        );
        foreach (var code in plan.Problems.DistinctBy(problem => problem.Remark.Code))
            db.ImportProblems.Add(new(import.Id, row.Number, code.Remark.Code, code.Remark.Severity));
    }

    /// <summary>Everyone on file who bears on the rows being planned.</summary>
    private sealed record OnFile(
        IReadOnlyDictionary<string, KnownPerson> ByNumber,
        ILookup<NameAndBirth, KnownPerson> ByName,
        IReadOnlyDictionary<PersonId, KnownPerson> ById,
        IReadOnlyDictionary<PersonId, Candidacy> Candidacies
    );

    private sealed record RowPlan(
        RowOutcome Outcome,
        KnownPerson? Person,
        Candidacy? Candidacy,
        Applicant? Before,
        Applicant? After
    )
    {
        public IReadOnlyList<RowProblem> Problems { get; init; } = [];
        public IReadOnlyList<PersonId> Candidates { get; init; } = [];
    }
}
