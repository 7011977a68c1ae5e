using Training.Application.Attendance.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>
/// Opens the paper of a request, as whoever may decide it. A command, since it may say something about somebody's health: the
/// look is written down beside those into the person's file (SEC-03).
/// </summary>
[Requires(Permission.DecideLeave)]
public sealed record OpenEvidence(LeaveRequestId Id) : ICommand<OpenedEvidence>;

/// <summary>Opens the paper that one sent oneself.</summary>
[Requires(Permission.OwnData)]
public sealed record OpenMyEvidence(LeaveRequestId Id) : IQuery<OpenedEvidence>;

public sealed record OpenedEvidence(Stream Content, string Name, EvidenceKind Kind);

internal sealed class OpenEvidenceHandler(LeaveScope scope, IUploadStore uploads, IDisclosureLog looks)
    : IRequestHandler<OpenEvidence, Result<OpenedEvidence>>,
        IRequestHandler<OpenMyEvidence, Result<OpenedEvidence>>
{
    public async Task<Result<OpenedEvidence>> Handle(OpenEvidence command, CancellationToken ct)
    {
        var found = await scope.FindToDecide(command.Id, ct);
        if (found.Succeeded(out var request))
            looks.Note(request.PersonId, DisclosedPart.LeaveEvidence);
        return await Open(found, ct);
    }

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
