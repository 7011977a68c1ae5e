using Training.Application.Access;
using Training.Application.Assessment.Sheets;
using Training.Application.Attendance.Leave;
using Training.Application.Audit;
using Training.Application.Enrolment.Reserve;
using Training.Application.Upkeep;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Work;

/// <summary>Every recurring work of the product; the times are those of the programme's clock.</summary>
internal sealed class RecurringTable(WorkCatalogue catalogue) : IRecurringTable
{
    public IReadOnlyList<Recurrence> All { get; } =
    [
        Of(catalogue, Rhythm.Daily(new(1, 30)), new MakeBackup()),
        Of(catalogue, Rhythm.Weekly(DayOfWeek.Sunday, new(3, 0)), new TryRestore()),
        Of(catalogue, Rhythm.Daily(new(2, 0)), new NoteAuditHead()),
        Of(catalogue, Rhythm.Hourly(minute: 10), new LockPassedSheets()),
        Of(catalogue, Rhythm.Daily(new(0, 10)), new ExpireOffers()),
        Of(catalogue, Rhythm.Daily(new(2, 30)), new DeleteUnneededPapers()),
        Of(catalogue, Rhythm.Daily(new(2, 35)), new DeleteUnneededUploads()),
        Of(catalogue, Rhythm.Daily(new(2, 40)), new DeleteExpiredAccess()),
        Of(catalogue, Rhythm.Daily(new(2, 50)), new DeleteFinishedWork()),
    ];

    private static Recurrence Of<TPayload>(WorkCatalogue catalogue, Rhythm rhythm, TPayload payload)
        where TPayload : notnull =>
        new(
            catalogue.SubscribersOf(typeof(TPayload)).Single().Name,
            rhythm,
            (queue, key, ct) => queue.Enqueue(payload, key, ct)
        );
}
