namespace Training.Application.Curriculum.Rules;

/// <summary>One value of a rule set as a form shows it: a parameter that has one, or a part of one that is a table.</summary>
/// <param name="Part">For example <c>good</c> of <c>classification.bands</c>.</param>
/// <param name="Optional">May be left out.</param>
public sealed record RuleField(string Parameter, string? Part, AllowedValues Allowed, bool Optional = false)
{
    /// <summary><c>score.pass</c>, <c>classification.bands.good</c>.</summary>
    public string Key => Part is null ? Parameter : $"{Parameter}.{Part}";
}
