using Training.Application.Common;

namespace Training.Web.Pages.Rechecks;

/// <summary>What somebody complains of, as it is typed.</summary>
public sealed class RecheckForm
{
    public DateOnly? FiledOn { get; set; }
    public string? Text { get; set; }
    public UserId? Owner { get; set; }
}
