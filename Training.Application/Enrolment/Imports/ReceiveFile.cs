using System.Security.Cryptography;
using Training.Application.Common.Spreadsheets;

namespace Training.Application.Enrolment.Imports;

/// <summary>
/// Looks whether a file can be read and keeps it sealed. It changes nothing in the database and may take a second or two,
/// so it stands outside the unit of work of <see cref="StartImport"/>.
/// </summary>
[Requires(Permission.ImportApplicants)]
public sealed record ReceiveFile(Stream Content, string Name) : IQuery<ReceivedFile>;

/// <summary>A file that can be read: where it is kept, its sheets, and what is to be told about it.</summary>
public sealed record ReceivedFile(UploadedFile File, SheetFile Contents);

internal sealed class ReceiveFileHandler(ISheetReader reader, IUploadStore uploads, TimeProvider clock)
    : IRequestHandler<ReceiveFile, Result<ReceivedFile>>
{
    public async Task<Result<ReceivedFile>> Handle(ReceiveFile query, CancellationToken ct)
    {
        var inspected = reader.Inspect(query.Content, query.Name);
        if (!inspected.Succeeded(out var contents))
            return Result<ReceivedFile>.Refuse(inspected.Errors);

        query.Content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(query.Content, ct));
        var file = new UploadedFile(query.Name, Guid.CreateVersion7(clock.GetUtcNow()), query.Content.Length, hash);
        query.Content.Position = 0;
        await uploads.Save(file.StoredAs, query.Content, ct);
        return new ReceivedFile(file, contents);
    }
}
