using System.Text.Json;

namespace Training.Application.Curriculum.Rules;

/// <summary>What is typed of a draft.</summary>
/// <param name="ValidTo">Null: until further notice.</param>
/// <param name="Parameters">Values by the key of their field; what is not among them stays.</param>
public sealed record RuleSetContent(
    string NameVi,
    string? NameEn,
    string LegalBasis,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyDictionary<string, JsonElement> Parameters
);
