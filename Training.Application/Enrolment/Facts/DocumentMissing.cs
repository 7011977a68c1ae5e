using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Facts;

/// <summary>
/// People came into a cohort whose files have gaps: trainees hear of their own, once for a cohort, and HR of how many lack
/// what, once for each day of acts. What was brought since is not named any more.
/// </summary>
[Tells(FactKind.DocumentMissing)]
internal sealed class DocumentMissing(
    StepsTaken steps,
    FileGaps gaps,
    IPeopleDirectory directory,
    ICohortDirectory cohorts,
    IAccounts accounts,
    ILetterTexts texts
) : IFact
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var came = await (await steps.By(of, ct)).ToListAsync(ct);
        if (came is not [var first, ..])
            return [];

        var people = came.ConvertAll(one => one.Step.PersonId);
        var missing = await gaps.Of(
            gaps.All.Where(file => file.CohortId == first.Cohort && people.Contains(file.PersonId)),
            ct
        );
        if (missing.Count == 0)
            return [];

        var own = came.Where(one => one.Account is not null && missing.ContainsKey(one.Step.PersonId))
            .Select(one => new Telling(one.Account!.Value, Role.Trainee, $"{one.Cohort}"))
            .ToList();
        var offices = (await accounts.Holding(Role.Hr, ct))
            .ExceptBy(own.Select(telling => telling.To), office => office.Id) // one message of one thing, in whatever roles
            .Select(office => new Telling(office.Id, Role.Hr, $"{first.Cohort}:{first.Step.On:yyyy-MM-dd}"));
        return [.. own, .. offices];
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var parts = key.Split(':');
        var cohort = (await cohorts.Find(CohortId.From(Guid.Parse(parts[0])), ct))!;
        var files = gaps.All.Where(candidacy => candidacy.CohortId == cohort.Id);
        return parts.Length == 1 ? await Own(cohort, files, readers, ct) : await Counted(cohort, files, readers, ct);
    }

    private async Task<IReadOnlyDictionary<UserId, FactWords>> Own(
        CohortSummary cohort,
        IQueryable<Candidacy> files,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var ids = readers.Select(reader => reader.Id).ToList();
        var asking = directory.All.Where(one => one.Account != null && ids.Contains(one.Account.Value));
        var missing = await gaps.Of(files.Where(file => asking.Any(one => one.Id == file.PersonId)), ct);
        var found = missing.Keys.ToList();
        var own = await asking
            .Where(one => found.Contains(one.Id))
            .ToDictionaryAsync(one => one.Account!.Value, one => one.Id, ct);
        return readers
            .Where(reader => own.ContainsKey(reader.Id))
            .ToDictionary(
                reader => reader.Id,
                reader => Say(cohort, missing[own[reader.Id]].Select(gap => Named(gap, reader)), "/me", reader)
            );
    }

    private async Task<IReadOnlyDictionary<UserId, FactWords>> Counted(
        CohortSummary cohort,
        IQueryable<Candidacy> files,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var missing = await gaps.Of(files, ct);
        var counts = missing.Values.SelectMany(own => own).CountBy(gap => gap).OrderBy(count => count.Key).ToList();
        return counts.Count == 0
            ? []
            : readers.ToDictionary(
                reader => reader.Id,
                reader => Say(cohort, counts.Select(count => Counted(count, reader)), $"/cohorts/{cohort.Code}", reader)
            );
    }

    private FactWords Say(CohortSummary cohort, IEnumerable<string> missing, string path, Reader reader) =>
        new(
            new Dictionary<string, string>
            {
                ["cohort"] = cohort.Code,
                ["missing"] = string.Join('\n', missing),
                ["day"] = texts.Day(reader.Language, cohort.OpensOn),
            },
            path
        );

    private string Named(FileGap gap, Reader reader) =>
        texts.In(reader.Language, $"messages.missing_{gap}".ToLowerInvariant());

    private string Counted(KeyValuePair<FileGap, int> count, Reader reader) =>
        texts.In(reader.Language, "messages.missing_of", ("what", Named(count.Key, reader)), ("count", count.Value));
}
