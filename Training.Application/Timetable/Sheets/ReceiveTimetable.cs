using Training.Application.Common.Spreadsheets;

namespace Training.Application.Timetable.Sheets;

/// <summary>
/// Looks whether a file can be read and where in it the sessions stand, and keeps it sealed. It changes nothing in the
/// database and may take a second or two, so it stands outside the unit of work of <see cref="StartTimetableImport"/>.
/// </summary>
[Requires(Permission.EditTimetable)]
public sealed record ReceiveTimetable(Stream Content, string Name) : IQuery<ReceivedTimetable>;

public sealed record ReceivedTimetable(ReceivedFile Received, TimetableLayout Layout);

internal sealed class ReceiveTimetableHandler(FileReception reception, ISheetReader reader)
    : IRequestHandler<ReceiveTimetable, Result<ReceivedTimetable>>
{
    public async Task<Result<ReceivedTimetable>> Handle(ReceiveTimetable query, CancellationToken ct)
    {
        var received = await reception.Receive(query.Content, query.Name, ct);
        if (!received.Succeeded(out var file))
            return Result<ReceivedTimetable>.Refuse(received.Errors);

        var found = TimetableLayout.Find(reader, query.Content, file.Contents);
        return found.Succeeded(out var layout)
            ? new ReceivedTimetable(file, layout)
            : Result<ReceivedTimetable>.Refuse(found.Errors);
    }
}
