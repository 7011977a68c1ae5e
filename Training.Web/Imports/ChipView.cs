using Training.Web.Pages.Imports;

namespace Training.Web.Imports;

/// <summary>One way to filter the rows of an import, with how many it shows.</summary>
public sealed record ChipView(ShowModel Page, string Show, string? Icon, string? Tone, int Count)
{
    public bool IsCurrent => Page.View.Code is null && (Page.View.Show ?? "all") == Show;
}
