using System.Security.Cryptography;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.CheckIns;

/// <summary>The code on the wall of one session: while it is open, people of its classes may say that they are there.</summary>
public sealed class SessionCode : AggregateRoot
{
    /// <summary>Longer than anybody needs to come in; whoever opens it again goes on with it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private SessionCode() { }

    internal SessionCode(SessionId sessionId) => (SessionId, Secret) = (sessionId, RandomNumberGenerator.GetBytes(32));

    public SessionId SessionId { get; private set; }

    /// <summary>Of the session when it was opened last, so that a code is looked for among those of one's own classes only.</summary>
    public IReadOnlyList<Guid> Classes { get; private set; } = [];
    public byte[] Secret { get; private set; } = [];
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Who opened it last, as they were called then.</summary>
    public string OpenedBy { get; private set; } = "";
    public DateTimeOffset Until { get; private set; }

    internal void Open(SessionContent session, Signature by)
    {
        Classes = [.. session.Classes.Select(one => one.Id)];
        (OpenedAt, OpenedBy, Until) = (by.At, by.Name, by.At + Life);
        Changed();
    }

    internal void Close(DateTimeOffset now)
    {
        if (!IsOpen(now))
            return;

        Until = now;
        Changed();
    }

    internal bool IsOpen(DateTimeOffset now) => now < Until;

    internal string At(DateTimeOffset now) => RotatingCode.At(Secret, now);

    internal bool Accepts(string typed, DateTimeOffset now) => IsOpen(now) && RotatingCode.Accepts(Secret, typed, now);
}
