using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>
/// A session on the published schedule of one class or one instructor. It says nothing that the editions do not say; it is
/// there to be read quickly, by whose and when.
/// </summary>
public sealed class ScheduleEntry(Guid audience, SessionId sessionId)
{
    /// <summary>The class or the instructor.</summary>
    public Guid Audience { get; private set; } = audience;
    public SessionId SessionId { get; private set; } = sessionId;
    public DateOnly Date { get; private set; }

    /// <summary>The code of the module, the same in every edition of its curriculum.</summary>
    public string Module { get; private set; } = "";
    public int? Lesson { get; private set; }
    public int Periods { get; private set; }
    public bool Cancelled { get; private set; }

    /// <summary>The edition that they see.</summary>
    public int Edition { get; private set; }

    /// <summary>Rises with each change that concerns them; of one withdrawn it is beyond <see cref="Edition"/>.</summary>
    public int Sequence { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The session is no longer theirs: another instructor, another class.</summary>
    public bool Withdrawn { get; private set; }

    internal void Show(SessionEdition edition)
    {
        var content = edition.Content;
        (Date, Module, Lesson) = (content.Date, content.Module, content.Lesson);
        (Periods, Cancelled, Withdrawn) = (content.Periods, content.Cancelled, false);
        (Edition, Sequence, ChangedAt) = (edition.Sequence, edition.Sequence, edition.At);
    }

    /// <summary>They go on seeing what they saw, as something that will not take place for them.</summary>
    internal void Withdraw(SessionEdition edition)
    {
        if (Withdrawn)
            return;
        (Sequence, ChangedAt, Withdrawn) = (edition.Sequence, edition.At, true);
    }
}
