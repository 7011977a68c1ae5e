using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>
/// Tells everybody what the draft of a cohort says: one act with a number, a name and a time. What clashes stays in the
/// draft.
/// </summary>
/// <param name="Cohort">Its code.</param>
/// <param name="Reason">For those whose schedule changes; at most 200 characters.</param>
/// <param name="Seen">The mark of the draft that the person looked at; null: whatever it is now.</param>
/// <param name="Telling">When those whose schedule changes are told; null: now.</param>
[Requires(Permission.PublishTimetable)]
public sealed record PublishTimetable(
    string Cohort,
    string? Reason = null,
    string? Seen = null,
    SendingPlan? Telling = null
) : ICommand<PublicationReceipt>, IStatesReason;

/// <param name="Staying">How many sessions stay in the draft because they clash.</param>
public sealed record PublicationReceipt(string Cohort, int Number, DateTimeOffset At, int Sessions, int Staying);

internal sealed class PublishTimetableRules : AbstractValidator<PublishTimetable>
{
    public PublishTimetableRules()
    {
        RuleFor(r => r.Reason).MaximumLength(200).WithErrorCode("publishing.reason_too_long");
        RuleFor(r => r.Telling).SetValidator(new SendingPlanRules()!);
    }
}

internal sealed class PublishTimetableHandler(
    IPublishingDb db,
    ICohortDirectory cohorts,
    DraftReader drafts,
    ScheduleWriter schedules,
    IWorkQueue queue,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<PublishTimetable, Result<PublicationReceipt>>
{
    public async Task<Result<PublicationReceipt>> Handle(PublishTimetable command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return PublishingErrors.CohortUnknown;

        var draft = await drafts.Read(cohort, ct);
        if (command.Seen is { } seen && seen != draft.Mark)
            return Error.Stale;
        if (draft.Going.Count == 0)
            return draft.Staying.Count == 0 ? PublishingErrors.NothingNew : PublishingErrors.AllClash;

        var publication = Publish(draft, command.Reason);
        await schedules.Show(publication, draft.Going, ct);
        foreach (var session in draft.Going.Select(going => going.Session).Concat(draft.Unchanged))
            session.Publish();
        await queue.Enqueue(new ListRecipients(publication.Id, cohort.Code, command.Telling), $"{publication.Id}", ct);
        return new PublicationReceipt(
            cohort.Code,
            publication.Number,
            publication.At,
            publication.Sessions,
            draft.Staying.Count
        );
    }

    private Publication Publish(TimetableDraft draft, string? reason)
    {
        var now = clock.GetUtcNow();
        var said = string.IsNullOrWhiteSpace(reason) ? null : Vietnamese.Clean(reason);
        var number = (draft.Last?.Number ?? 0) + 1;
        var publication = new Publication(
            PublicationId.New(now),
            draft.Cohort.Id,
            number,
            now,
            actor.User,
            actor.Name,
            said,
            draft.Going.Count
        );
        return db.Publications.Add(publication).Entity;
    }
}
