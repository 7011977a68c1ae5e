namespace Training.Application.Audit;

/// <summary>Walks the whole chain and names the first row that was changed or is missing.</summary>
[Requires(Permission.ViewAudit)]
public sealed record VerifyAudit : IQuery<AuditVerdict>;

/// <param name="Rows">How many rows were found whole.</param>
/// <param name="Head">The hash of the last row; noted elsewhere, it proves later that nothing before it was replaced.</param>
public sealed record AuditVerdict(long Rows, string Head);

internal sealed class VerifyAuditHandler(AuditWalk walk, IAuditHeadFile heads)
    : IRequestHandler<VerifyAudit, Result<AuditVerdict>>
{
    public Task<Result<AuditVerdict>> Handle(VerifyAudit query, CancellationToken ct) => walk.Verify(heads.Last(), ct);
}
