namespace Training.Application.Common;

/// <summary>A name that the school gave in both languages, as a <see cref="Fact"/> of a sentence.</summary>
public sealed record InBothLanguages(string Vi, string En);
