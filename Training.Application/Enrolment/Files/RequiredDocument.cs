namespace Training.Application.Enrolment.Files;

/// <summary>A paper that an application file to a cohort is to have.</summary>
/// <param name="Code">By which checks are kept.</param>
/// <param name="Required">Without it a file has a gap; else it is only kept note of.</param>
/// <param name="Note">What makes it good: how old it may be, who stamps it; null where nothing is to be said.</param>
public sealed record RequiredDocument(string Code, string NameVi, string NameEn, bool Required, string? Note = null);
