using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Timetable.Publishing;
using Training.Application.Timetable.Schedules;

namespace Training.Application.Timetable.Facts;

/// <summary>Whom a publication concerns, and what it says to them; of what is soon, or of all the rest.</summary>
internal sealed class PublicationNews(
    IPublishingDb db,
    ICohortDirectory cohorts,
    PublishedChanges changes,
    SessionLines lines,
    ILetterTexts texts,
    ICalendarWriter calendars,
    TimeProvider clock
)
{
    /// <summary>Of a first timetable nobody reads hundreds of lines in a letter.</summary>
    private const int MostLines = 12;

    public async Task<IReadOnlyList<Telling>> Whom(string of, bool soon, CancellationToken ct)
    {
        var publication = await Find(of, ct);
        var recipients = await db
            .PublicationRecipients.Where(who => who.PublicationId == publication.Id && who.Account != null)
            .ToListAsync(ct);
        var changed = await changes.Of(publication, [.. recipients.Select(who => who.Account!.Value)], soon, ct);
        return
        [
            .. recipients
                .Where(who => changed.ContainsKey(who.Account!.Value))
                .Select(who => Tell(who, of, soon ? changed[who.Account!.Value] : [], publication.At)),
        ];
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        bool soon,
        CancellationToken ct
    )
    {
        var publication = await Find(key, ct);
        var cohort = (await cohorts.Find(publication.CohortId, ct))!;
        var changed = await changes.Of(publication, [.. readers.Select(reader => reader.Id)], soon, ct);
        return readers
            .Where(reader => changed.ContainsKey(reader.Id))
            .ToDictionary(
                reader => reader.Id,
                reader => Words(publication, cohort.Code, changed[reader.Id], reader.Language)
            );
    }

    private Task<Publication> Find(string id, CancellationToken ct)
    {
        var publication = PublicationId.From(Guid.Parse(id));
        return db.Publications.AsNoTracking().SingleAsync(one => one.Id == publication, ct);
    }

    /// <summary>What is soon is to come before the first of these sessions, and is of no use after the last.</summary>
    private Telling Tell(
        PublicationRecipient who,
        string key,
        IReadOnlyList<PublishedChange> soon,
        DateTimeOffset publishedAt
    )
    {
        var ahead = soon.SelectMany(change => change.Sides)
            .Select(side => side.BeginsAt(clock))
            .Where(begins => begins > publishedAt)
            .ToList();
        return new(
            who.Account!.Value,
            who.Instructor is null ? Role.Trainee : Role.Instructor,
            key,
            ahead.Count == 0 ? null : ahead.Max(),
            ahead.Count == 0 ? null : ahead.Min()
        );
    }

    private FactWords Words(
        Publication publication,
        string cohort,
        IReadOnlyList<PublishedChange> changed,
        string language
    )
    {
        var shown = changed.Take(MostLines).Select(change => lines.Change(change, language)).ToList();
        if (changed.Count > MostLines)
            shown.Add(texts.In(language, "messages.more", ("count", changed.Count - MostLines)));
        return new(
            new Dictionary<string, string>
            {
                ["cohort"] = cohort,
                ["count"] = $"{changed.Count}",
                ["changes"] = string.Join('\n', shown),
                ["reason"] = publication.Reason ?? "",
            },
            "/schedule",
            changed.Count > MostLines
                ? null
                : () => calendars.Write([.. changed.Select(change => change.Session)], language)
        );
    }
}
