using Training.Application.Audit;

namespace Training.Web.Commands;

internal sealed class AuditVerify()
    : ConsoleVerb("audit verify", "Walks the audit chain and names the first broken link.")
{
    protected override Task<int> Run(Session session, CancellationToken ct)
    {
        var texts = session.Services.GetRequiredService<Texts>();
        return session.Send(
            new VerifyAudit(),
            verdict => texts["audit.whole", ("rows", verdict.Rows), ("head", verdict.Head)],
            ct
        );
    }
}
