using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Writes down who is to be told of a publication, one line a person. The messages themselves read the list.</summary>
/// <param name="Subject">Code of the cohort.</param>
/// <param name="Telling">When they are told; null: now.</param>
internal sealed record ListRecipients(PublicationId Publication, string? Subject, SendingPlan? Telling = null)
    : IHasSubject;

[RunsIn(Lane.Messages)]
internal sealed class ListRecipientsHandler(
    IPublishingDb db,
    EditionReader editions,
    AudienceReader audience,
    IWorkQueue queue
) : IWorkHandler<ListRecipients>
{
    public async Task<Result<Progress>> Handle(ListRecipients work, CancellationToken ct)
    {
        var publication = await db.Publications.AsNoTracking().SingleAsync(p => p.Id == work.Publication, ct);
        var (cohort, number) = (publication.CohortId, publication.Number);
        var changes = await editions.Changes(cohort, number - 1, number, ct);
        var affected = await audience.Of(changes, ct);
        db.PublicationRecipients.AddRange(
            affected
                .People.Select(who => new PublicationRecipient(
                    work.Publication,
                    who.Account?.Value ?? who.Person?.Value ?? who.Instructor!.Value.Value,
                    who.Account,
                    who.Person,
                    who.Instructor
                ))
                .DistinctBy(recipient => recipient.RecipientId)
        );
        foreach (var kind in new[] { FactKind.SessionsChangedSoon, FactKind.TimetablePublished })
        {
            var fact = new FactHappened(kind, $"{work.Publication}", Plan: work.Telling);
            await queue.Enqueue(fact, $"{kind}:{work.Publication}", ct);
        }
        return Progress.Complete;
    }
}
