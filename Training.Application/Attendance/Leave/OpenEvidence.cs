using Training.Application.Attendance.Contracts;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Attendance.Leave;

/// <summary>
/// Opens the paper of a request in sight, as whoever decides. A command, since it may say something about somebody's health:
/// the trail keeps who opened it (SEC-03).
/// </summary>
[Requires(Permission.DecideLeave)]
public sealed record OpenEvidence(LeaveRequestId Id) : ICommand<OpenedEvidence>;

/// <summary>Opens the paper that one sent oneself.</summary>
[Requires(Permission.OwnData)]
public sealed record OpenMyEvidence(LeaveRequestId Id) : IQuery<OpenedEvidence>;

public sealed record OpenedEvidence(Stream Content, string Name, EvidenceKind Kind);

internal sealed class OpenEvidenceHandler(LeaveScope scope, IUploadStore uploads)
    : IRequestHandler<OpenEvidence, Result<OpenedEvidence>>,
        IRequestHandler<OpenMyEvidence, Result<OpenedEvidence>>
{
    public async Task<Result<OpenedEvidence>> Handle(OpenEvidence command, CancellationToken ct) =>
        await Open(await scope.Find(command.Id, ct), ct);

    public async Task<Result<OpenedEvidence>> Handle(OpenMyEvidence query, CancellationToken ct) =>
        await Open(await scope.FindOwn(query.Id, ct), ct);

    private async Task<Result<OpenedEvidence>> Open(Result<LeaveRequest> found, CancellationToken ct)
    {
        if (!found.Succeeded(out var request))
            return Result<OpenedEvidence>.Refuse(found.Errors);
        if (request.Evidence is not { File: var file, Kind: var kind })
            return LeaveErrors.FileMissing;

        return new OpenedEvidence(await uploads.Open(file.StoredAs, ct), file.Name, kind);
    }
}
