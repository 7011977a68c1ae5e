using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>A row with a plan that can be carried out.</summary>
internal sealed record PlannedRow(ImportRow Row, RowContent Content)
{
    public Applicant? Before => Content.Before;
    public Applicant After => Content.After!;

    public NameAndBirth NameAndBirth => new(Vietnamese.Fold(After.Person.FullName), After.Person.Birth);
}

/// <summary>Asks, for many rows at once, how things stand now for the people their plans are about.</summary>
internal sealed class PlanStanding(IImportsDb db, IEnrolmentDb enrolment, IPeopleRegister people)
{
    public async Task<StandingNow> Of(Import import, IReadOnlyCollection<PlannedRow> rows, CancellationToken ct)
    {
        var known = rows.Where(row => row.Before is not null).Select(row => row.Row.PersonId!.Value).ToList();
        var numbers = rows.Select(row => row.After.Person.IdNumber).OfType<string>().Distinct().ToList();
        var newcomers = rows.Where(row => row.Before is null && !row.Row.IsSomeoneNew).ToList();

        var namesakes = await people.FindByNameAndBirth([.. newcomers.Select(row => row.NameAndBirth).Distinct()], ct);
        var candidacies = await enrolment
            .Candidacies.Where(candidacy => candidacy.CohortId == import.CohortId && known.Contains(candidacy.PersonId))
            .ToDictionaryAsync(candidacy => candidacy.PersonId, ct);
        return new(
            await people.Find(known, ct),
            await people.FindByIdNumbers(numbers, ct),
            await OfOtherOrigin(import, namesakes, ct),
            candidacies
        );
    }

    /// <summary>Namesakes that came in by this very import were in its plan from the beginning.</summary>
    private async Task<HashSet<NameAndBirth>> OfOtherOrigin(
        Import import,
        ILookup<NameAndBirth, KnownPerson> namesakes,
        CancellationToken ct
    )
    {
        var ids = namesakes.SelectMany(group => group).Select(person => (PersonId?)person.Id).ToList();
        if (ids.Count == 0)
            return [];
        var own = await db
            .ImportRows.Where(row =>
                row.ImportId == import.Id && row.Result == RowResult.Created && ids.Contains(row.PersonId)
            )
            .Select(row => row.PersonId!.Value)
            .ToListAsync(ct);
        return [.. namesakes.Where(group => group.Any(person => !own.Contains(person.Id))).Select(group => group.Key)];
    }
}

/// <summary>How things stand, and whether a plan still fits.</summary>
internal sealed class StandingNow(
    IReadOnlyDictionary<PersonId, KnownPerson> people,
    IReadOnlyDictionary<string, KnownPerson> byNumber,
    IReadOnlySet<NameAndBirth> namesakes,
    IReadOnlyDictionary<PersonId, Candidacy> candidacies
)
{
    public Candidacy? CandidacyOf(ImportRow row) => candidacies.GetValueOrDefault(row.PersonId!.Value);

    /// <summary>Why the plan can no longer be carried out, as a code; null: it can.</summary>
    public string? WhyNot(PlannedRow planned)
    {
        var row = planned.Row;
        var number = planned.After.Person.IdNumber;
        if (number is not null && byNumber.TryGetValue(number, out var owner) && owner.Id != row.PersonId)
            return "imports.number_taken_since";
        if (planned.Before is null)
            return namesakes.Contains(planned.NameAndBirth) ? "imports.namesake_since" : null;
        if (people.GetValueOrDefault(row.PersonId!.Value) is not { } person)
            return "imports.person_gone";
        if (person.Version != row.PersonVersion)
            return "imports.person_changed_since";
        return CandidacyOf(row)?.Version == row.CandidacyVersion ? null : "imports.candidacy_changed_since";
    }
}
