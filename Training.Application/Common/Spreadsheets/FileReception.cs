using System.Security.Cryptography;

namespace Training.Application.Common.Spreadsheets;

/// <summary>Looks whether a file can be read and keeps it sealed; of a file that cannot be read nothing is kept.</summary>
internal sealed class FileReception(ISheetReader reader, IUploadStore uploads, TimeProvider clock)
{
    public async Task<Result<ReceivedFile>> Receive(Stream content, string name, CancellationToken ct)
    {
        var inspected = reader.Inspect(content, name);
        if (!inspected.Succeeded(out var contents))
            return Result<ReceivedFile>.Refuse(inspected.Errors);

        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        var file = new UploadedFile(name, Guid.CreateVersion7(clock.GetUtcNow()), content.Length, hash);
        content.Position = 0;
        await uploads.Save(file.StoredAs, content, ct);
        return new ReceivedFile(file, contents);
    }
}
