using Training.Application.Common.Spreadsheets;

namespace Training.Application.Enrolment.Imports;

/// <summary>
/// Looks whether a file can be read and keeps it sealed. It changes nothing in the database and may take a second or two,
/// so it stands outside the unit of work of <see cref="StartImport"/>.
/// </summary>
[Requires(Permission.ImportApplicants)]
public sealed record ReceiveFile(Stream Content, string Name) : IQuery<ReceivedFile>;

internal sealed class ReceiveFileHandler(FileReception reception) : IRequestHandler<ReceiveFile, Result<ReceivedFile>>
{
    public Task<Result<ReceivedFile>> Handle(ReceiveFile query, CancellationToken ct) =>
        reception.Receive(query.Content, query.Name, ct);
}
