using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Selection.Letters;

/// <summary>
/// Links by which applicants see what a selection says of their own application without signing in, because they have no
/// account yet. Nobody but us can make them.
/// </summary>
public interface IOutcomeLinks
{
    Uri Of(CandidacyId application);

    /// <returns>Null: it is none of ours.</returns>
    CandidacyId? Read(string? key);
}
