using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Timetable.Publishing;
using Training.Application.Timetable.Schedules;

namespace Training.Application.Timetable.Facts;

/// <summary>A publication changed somebody's schedule; one message however many sessions it changed (P13).</summary>
[Tells(FactKind.TimetablePublished)]
internal sealed class TimetablePublished(
    IPublishingDb db,
    ICohortDirectory cohorts,
    OwnAudiences audiences,
    OwnSessions sessions,
    SessionLines lines,
    ILetterTexts texts
) : IFact
{
    /// <summary>Of a first timetable nobody reads hundreds of lines in a letter.</summary>
    private const int MostLines = 12;

    /// <summary>Days: what is published is never further ahead.</summary>
    private const int Furthest = 800;

    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var id = PublicationId.From(Guid.Parse(of));
        var recipients = await db
            .PublicationRecipients.Where(recipient => recipient.PublicationId == id && recipient.Account != null)
            .ToListAsync(ct);
        return recipients.ConvertAll(who => new Telling(
            who.Account!.Value,
            who.Instructor is null ? Role.Trainee : Role.Instructor,
            of
        ));
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var id = PublicationId.From(Guid.Parse(key));
        var publication = await db.Publications.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var cohort = await cohorts.Find(publication.CohortId, ct);
        var own = await sessions.Of(
            await audiences.Of([.. readers.Select(reader => reader.Id)], ct),
            DateOnly.FromDateTime(publication.At.UtcDateTime),
            DateOnly.FromDateTime(publication.At.UtcDateTime).AddDays(Furthest),
            ct
        );
        var words = new Dictionary<UserId, FactWords>();
        foreach (var reader in readers)
        {
            var changed = own.GetValueOrDefault(reader.Id)
                ?.Where(session => session.ChangedAt == publication.At)
                .ToList();
            if (changed is { Count: > 0 })
                words[reader.Id] = Words(publication, cohort!.Code, changed, reader.Language);
        }
        return words;
    }

    private FactWords Words(Publication publication, string cohort, List<OwnSession> changed, string language)
    {
        var shown = changed.Take(MostLines).Select(session => lines.Change(session, language)).ToList();
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
            "/schedule"
        );
    }
}
