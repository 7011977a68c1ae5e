namespace Training.Application.Timetable.Hits;

/// <summary>Nothing that sessions depend on changes by surprise: whoever changes it has seen how many are hit.</summary>
internal static class Acceptance
{
    /// <param name="hits">What the change would hit now.</param>
    /// <param name="accepted">How many the person saw and accepts; they are shown again when it is another number by now.</param>
    public static Result<int> Accept(this IReadOnlyList<HitSession> hits, int accepted) =>
        hits.Count == accepted ? accepted : TimetableErrors.SessionsHit.With("count", hits.Count);
}
