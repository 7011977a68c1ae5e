using System.Security.Cryptography;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Attendance.Leave;

/// <summary>
/// Looks what a paper is and keeps it sealed. It changes nothing in the database, so it stands outside the unit of work of
/// <see cref="AskLeave"/>.
/// </summary>
[Requires(Permission.OwnData)]
public sealed record ReceiveEvidence(Stream Content, string Name) : IQuery<Evidence>;

internal sealed class ReceiveEvidenceHandler(IUploadStore uploads, TimeProvider clock)
    : IRequestHandler<ReceiveEvidence, Result<Evidence>>
{
    private const int Megabytes = 5;

    public async Task<Result<Evidence>> Handle(ReceiveEvidence query, CancellationToken ct)
    {
        var content = query.Content;
        if (content.Length > Megabytes * 1024 * 1024)
            return LeaveErrors.FileTooLarge.With("megabytes", Megabytes);
        if (await EvidenceKinds.Of(content, ct) is not { } kind)
            return LeaveErrors.FileOfOtherKind;

        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        content.Position = 0;
        var file = new UploadedFile(query.Name, Guid.CreateVersion7(clock.GetUtcNow()), content.Length, hash);
        await uploads.Save(file.StoredAs, content, ct);
        return new Evidence(file, kind);
    }
}
