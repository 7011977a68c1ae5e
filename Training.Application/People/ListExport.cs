using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Somebody took a list of people out of the system. Only ever added.</summary>
public sealed class ListExport(ListExportId id, string list, int people, UserId? by, string byName, DateTimeOffset at)
{
    public ListExportId Id { get; private set; } = id;

    /// <summary>What the list was narrowed to, as codes; never what was searched for.</summary>
    public string List { get; private set; } = list;
    public int People { get; private set; } = people;
    public UserId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
}

public readonly record struct ListExportId(Guid Value) : ITypedId<ListExportId>
{
    public static ListExportId From(Guid value) => new(value);

    public static ListExportId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

internal sealed class ExportLog(IPeopleDb db, IActor actor, TimeProvider clock) : IExportLog
{
    public void Note(string list, int people)
    {
        var now = clock.GetUtcNow();
        db.ListExports.Add(new ListExport(ListExportId.New(now), list, people, actor.User, actor.Name, now));
    }
}
