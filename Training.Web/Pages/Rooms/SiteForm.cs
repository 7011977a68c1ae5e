using Training.Application.Timetable.Places;

namespace Training.Web.Pages.Rooms;

/// <summary>A site while it is being typed.</summary>
public sealed class SiteForm
{
    public string? Code { get; set; }
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }
    public string? Address { get; set; }

    public SiteDetails ToDetails() => new(Code ?? "", NameVi ?? "", NameEn ?? "", Address);

    public static SiteForm Of(SiteDetails site) =>
        new()
        {
            Code = site.Code,
            NameVi = site.NameVi,
            NameEn = site.NameEn,
            Address = site.Address,
        };
}
