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
        var inspected = reader.Inspect(query.Content, query.Name);
        if (!inspected.Succeeded(out var contents))
            return Result<ReceivedTimetable>.Refuse(inspected.Errors);
        var found = TimetableLayout.Find(reader, query.Content, contents);
        if (!found.Succeeded(out var layout))
            return Result<ReceivedTimetable>.Refuse(found.Errors); // before it is kept

        query.Content.Position = 0;
        var received = await reception.Receive(query.Content, query.Name, ct);
        return received.Succeeded(out var file)
            ? new ReceivedTimetable(file, layout)
            : Result<ReceivedTimetable>.Refuse(received.Errors);
    }
}
