using Training.Application.Enrolment.Selection.Letters;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>Whoever complained is to hear that there is an answer, and where it stands.</summary>
internal sealed record RecheckAnswered(RecheckId Recheck);

[RunsIn(Lane.Messages)]
[SendsMail]
internal sealed class SendRecheckAnswer(IRecheckDb db, ApplicantLetters letters) : IExternalWorkHandler<RecheckAnswered>
{
    public async Task<Result<ExternalEffect>> Prepare(RecheckAnswered work, WorkId id, CancellationToken ct)
    {
        var recheck = await db.Rechecks.AsNoTracking().SingleAsync(one => one.Id == work.Recheck, ct);
        return await letters.To(recheck.CandidacyId, "rechecks.letter_subject", "rechecks.letter_body", id, ct);
    }
}
