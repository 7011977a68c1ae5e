namespace Training.Application.Timetable;

/// <summary>Sessions that a step of planning cancels.</summary>
/// <param name="Sessions">Tracked.</param>
/// <param name="Reason">Shown to whoever was told of them.</param>
internal sealed record Cancellations(IReadOnlyList<Session> Sessions, string Reason)
{
    /// <returns>What they were before, so that it can be undone.</returns>
    public IEnumerable<SessionBefore> Cancel()
    {
        foreach (var session in Sessions)
        {
            var before = SessionBefore.Of(session);
            session.Cancel(Reason);
            yield return before;
        }
    }
}
