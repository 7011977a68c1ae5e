using Training.Application.Work.Contracts;

namespace Training.Application.Audit;

/// <summary>The chain is walked every night and its head noted outside the database; a broken one is an alarm.</summary>
internal sealed record NoteAuditHead;

[RunsIn(Lane.Upkeep)]
internal sealed class NoteAuditHeadHandler(AuditWalk walk, IAuditHeadFile heads) : IRepeatableWorkHandler<NoteAuditHead>
{
    public async Task<Result<Finding>> Handle(NoteAuditHead work, CancellationToken ct)
    {
        var verdict = await walk.Verify(heads.Last(), ct);
        if (!verdict.Succeeded(out var whole))
        {
            var error = verdict.Errors[0];
            await heads.NoteBroken(error, ct);
            return new Finding("audit.chain_broken", IsAlarm: true) { Facts = error.Facts };
        }
        await heads.Note(whole, ct);
        return new Finding("audit.chain_whole")
            .With("rows", (int)whole.Rows)
            .With("head", whole.Head[..Math.Min(12, whole.Head.Length)]);
    }
}
