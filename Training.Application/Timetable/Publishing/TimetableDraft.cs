using System.Security.Cryptography;
using System.Text;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Everything in which the timetable of a cohort differs from what was published.</summary>
/// <param name="Last">The publication that counts now; null before the first.</param>
/// <param name="Going">What can be published.</param>
/// <param name="Staying">What clashes by now, and why.</param>
/// <param name="Unchanged">Sessions that were changed and changed back: nobody needs to hear of them.</param>
internal sealed record TimetableDraft(
    CohortSummary Cohort,
    Publication? Last,
    IReadOnlyList<DraftSession> Going,
    IReadOnlyList<StayingSession> Staying,
    IReadOnlyList<Session> Unchanged
)
{
    /// <summary>Another one says that somebody changed the draft since.</summary>
    public string Mark =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        Going
                            .Select(draft => $"{draft.Session.Id} {draft.Session.Version}")
                            .Concat(Staying.Select(staying => $"- {staying.Draft.Session.Id}"))
                            .Order(StringComparer.Ordinal)
                    )
                )
            )
        );
}

/// <param name="Sequence">Of the edition that it would become.</param>
internal sealed record DraftSession(Session Session, SessionChange Change, int Sequence);

internal sealed record StayingSession(DraftSession Draft, IReadOnlyList<Error> Reasons);
