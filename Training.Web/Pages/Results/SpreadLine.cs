namespace Training.Web.Pages.Results;

/// <summary>How many people have one kind of result.</summary>
/// <param name="Tone">Of its bar; null for the usual one.</param>
public sealed record SpreadLine(string Name, int Count, string? Tone);
