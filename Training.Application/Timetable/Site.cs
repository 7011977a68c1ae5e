using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Places;

namespace Training.Application.Timetable;

/// <summary>A place with rooms (cơ sở).</summary>
public sealed class Site : AggregateRoot
{
    private Site() { }

    internal Site(SiteId id, string code, string nameVi, string nameEn, string? address)
    {
        Id = id;
        (Code, NameVi, NameEn, Address) = (code, nameVi, nameEn, address);
    }

    internal Site(SiteId id, SiteDetails details)
    {
        Id = id;
        Take(details);
    }

    public SiteId Id { get; private set; }
    public string Code { get; private set; } = "";
    public string NameVi { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    /// <summary>The way to it, as a trainee needs it.</summary>
    public string? Address { get; private set; }

    /// <summary>Minutes to other sites, by the other site's id; the larger of the two directions counts.</summary>
    public IReadOnlyDictionary<Guid, int> Travel { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>Says how long the way to another site takes.</summary>
    internal void Reach(SiteId other, int minutes)
    {
        Travel = new Dictionary<Guid, int>(Travel) { [other.Value] = minutes };
        Changed();
    }

    internal void Change(SiteDetails details)
    {
        Take(details);
        Changed();
    }

    private void Take(SiteDetails details)
    {
        (Code, NameVi) = (Vietnamese.Clean(details.Code), Vietnamese.Clean(details.NameVi));
        (NameEn, Address) = (Vietnamese.Clean(details.NameEn), Vietnamese.Clean(details.Address ?? ""));
        if (Address.Length == 0)
            Address = null;
    }
}
