namespace Training.Application.Attendance.Leave;

/// <summary>
/// Writes down that a paper is coming, and refuses one that is too large or one too many: so much and so many from one person
/// within 24 hours, whatever became of their requests.
/// </summary>
/// <returns>The name to keep it under.</returns>
[Requires(Permission.OwnData)]
public sealed record AnnouncePaper(long Bytes) : ICommand<Guid>;

internal sealed class AnnouncePaperHandler(IAttendanceDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<AnnouncePaper, Result<Guid>>
{
    private const int Megabyte = 1024 * 1024;
    private const int Megabytes = 5;
    private const int MostPapers = 10;
    private const int MostMegabytes = 20;

    public async Task<Result<Guid>> Handle(AnnouncePaper command, CancellationToken ct)
    {
        if (command.Bytes > Megabytes * Megabyte)
            return LeaveErrors.FileTooLarge.With("megabytes", Megabytes);
        var (user, now) = (actor.User ?? default, clock.GetUtcNow());
        var since = now.AddDays(-1);
        var sent = await db
            .LeavePapers.Where(paper => paper.SentBy == user && paper.SentAt > since)
            .Select(paper => paper.Bytes)
            .ToListAsync(ct);
        if (sent.Count >= MostPapers || sent.Sum() + command.Bytes > MostMegabytes * Megabyte)
            return LeaveErrors.TooManyFiles.With("count", MostPapers).With("megabytes", MostMegabytes);

        return db.LeavePapers.Add(new(Guid.CreateVersion7(now), user, command.Bytes, now)).Entity.StoredAs;
    }
}
