using Training.Application.Attendance.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>
/// A file that somebody sent for a request. It is written down before the file is kept, so that none lies about that nobody
/// knows of: one whose request never came to be is deleted.
/// </summary>
public sealed class LeavePaper(Guid storedAs, UserId sentBy, long bytes, DateTimeOffset sentAt)
{
    /// <summary>The name that the program made.</summary>
    public Guid StoredAs { get; private set; } = storedAs;
    public UserId SentBy { get; private set; } = sentBy;
    public long Bytes { get; private set; } = bytes;
    public DateTimeOffset SentAt { get; private set; } = sentAt;

    /// <summary>Null until the request is made.</summary>
    public LeaveRequestId? Request { get; private set; }

    internal void BelongTo(LeaveRequestId request) => Request = request;
}
