using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>One session before and after a publication, or between two of them.</summary>
/// <param name="Before">Null: it was not published yet.</param>
public sealed record SessionChange(SessionId Id, SessionContent? Before, SessionContent After)
{
    /// <summary>Both where there are two: whoever loses a session is concerned like whoever gets one.</summary>
    internal IEnumerable<SessionContent> Sides => Before is null ? [After] : [Before, After];
}
