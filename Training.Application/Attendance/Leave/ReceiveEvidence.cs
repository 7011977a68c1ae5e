using System.Security.Cryptography;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Attendance.Leave;

/// <summary>
/// Looks what a paper is and keeps it sealed under the name that it was announced by. It changes nothing in the database, so
/// it stands outside the unit of work of <see cref="AskLeave"/>.
/// </summary>
[Requires(Permission.OwnData)]
public sealed record ReceiveEvidence(Guid StoredAs, Stream Content, string Name) : IQuery<Evidence>;

internal sealed class ReceiveEvidenceHandler(IUploadStore uploads) : IRequestHandler<ReceiveEvidence, Result<Evidence>>
{
    public async Task<Result<Evidence>> Handle(ReceiveEvidence query, CancellationToken ct)
    {
        var content = query.Content;
        if (await EvidenceKinds.Of(content, ct) is not { } kind)
            return LeaveErrors.FileOfOtherKind;

        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        content.Position = 0;
        await uploads.Save(query.StoredAs, content, ct);
        return new Evidence(new UploadedFile(query.Name, query.StoredAs, content.Length, hash), kind);
    }
}
