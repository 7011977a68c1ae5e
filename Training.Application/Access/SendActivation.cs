using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Access;

/// <summary>Someone is to receive the link that lets them choose their first password.</summary>
internal sealed record ActivationDue(UserId Account);

[RunsIn(Lane.Messages)]
[SendsMail]
internal sealed class SendActivation(IActivationLetters letters) : IExternalWorkHandler<ActivationDue>
{
    public Task<Result<ExternalEffect>> Prepare(ActivationDue work, WorkId id, CancellationToken ct) =>
        letters.Prepare(work.Account, id, ct);
}
