using Training.Application.Enrolment.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Selection.Letters;

/// <summary>Somebody is to hear where the result of their application stands.</summary>
internal sealed record OutcomeDue(SelectionId Selection, CandidacyId Application);

[RunsIn(Lane.Messages)]
[SendsMail]
internal sealed class SendOutcome(ApplicantLetters letters) : IExternalWorkHandler<OutcomeDue>
{
    public async Task<Result<ExternalEffect>> Prepare(OutcomeDue work, WorkId id, CancellationToken ct) =>
        await letters.To(work.Application, "selection.letter_subject", "selection.letter_body", id, ct);
}
