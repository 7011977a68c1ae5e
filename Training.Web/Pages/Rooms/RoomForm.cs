using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Places;

namespace Training.Web.Pages.Rooms;

/// <summary>A room while it is being typed.</summary>
public sealed class RoomForm
{
    public SiteId? Site { get; set; }
    public string? Code { get; set; }
    public int? Capacity { get; set; }

    /// <summary>Null, because model binding adds nothing to a list that is there already.</summary>
    public IReadOnlyList<RoomFeature>? Features { get; set; }

    public DateOnly? ClosedFrom { get; set; }

    public RoomDetails ToDetails() => new(Site ?? default, Code ?? "", Capacity ?? 0, Features ?? [], ClosedFrom);

    public static RoomForm Of(RoomDetails room) =>
        new()
        {
            Site = room.Site,
            Code = room.Code,
            Capacity = room.Capacity,
            Features = room.Features,
            ClosedFrom = room.ClosedFrom,
        };
}
