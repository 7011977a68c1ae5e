namespace Training.Application.Cohorts.Contracts;

/// <summary>The official decision behind an act. A number that is not known stays empty, never invented.</summary>
public sealed record Decision(string? Number, DateOnly? Date, string? Signatory)
{
    public static readonly Decision None = new(null, null, null);
}
