using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Places;

namespace Training.Application.Timetable;

public sealed class Room : AggregateRoot
{
    /// <summary>More than any hall holds.</summary>
    public const int MaxCapacity = 2000;

    private Room() { }

    internal Room(RoomId id, SiteId siteId, string code, int capacity, IReadOnlyList<RoomFeature> features)
    {
        (Id, SiteId, Code) = (id, siteId, code);
        (Capacity, Features) = (capacity, features);
    }

    internal Room(RoomId id, RoomDetails details)
    {
        Id = id;
        Take(details);
    }

    public RoomId Id { get; private set; }
    public SiteId SiteId { get; private set; }
    public string Code { get; private set; } = "";

    /// <summary>Seats, 1 to <see cref="MaxCapacity"/>.</summary>
    public int Capacity { get; private set; }
    public IReadOnlyList<RoomFeature> Features { get; private set; } = [];

    /// <summary>The first day on which it can no longer be used; null while it can.</summary>
    public DateOnly? ClosedFrom { get; private set; }

    internal void Change(RoomDetails details)
    {
        Take(details);
        Changed();
    }

    private void Take(RoomDetails details)
    {
        (SiteId, Code, Capacity) = (details.Site, Vietnamese.Clean(details.Code), details.Capacity);
        (Features, ClosedFrom) = ([.. details.Features.Distinct().Order()], details.ClosedFrom);
    }
}
