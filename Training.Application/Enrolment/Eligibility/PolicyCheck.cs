using Training.Application.Enrolment.Eligibility.Conditions;

namespace Training.Application.Enrolment.Eligibility;

/// <summary>What keeps a policy from being judged by. Everything that is wrong is found at once, and says where.</summary>
internal static class PolicyCheck
{
    public const int MostPaths = 12;
    public const int MostConditions = 30;
    private const int LongestName = 200;

    public static IReadOnlyList<Error> Check(PolicyContent content)
    {
        List<Error> refused = [];
        if (content.Paths.Count == 0)
            refused.Add(PolicyErrors.NoPath);
        if (content.Paths.Count > MostPaths)
            refused.Add(PolicyErrors.TooManyPaths.With("most", MostPaths));

        refused.AddRange(Conditions(content.Common, PolicyErrors.InShared));
        foreach (var (path, i) in content.Paths.Select((path, i) => (path, i)))
        {
            var name = path.Code.Length > 0 ? path.Code : $"{i + 1}";
            var isTwice = content.Paths.Take(i).Any(other => other.Code == path.Code);
            refused.AddRange(
                Head(path, isTwice, content.AskedOn(path).Any())
                    .Select(flaw => PolicyErrors.OfPath.With("path", name).About(flaw))
            );
            refused.AddRange(Conditions(path.Conditions, PolicyErrors.InPath.With("path", name)));
        }
        return refused;
    }

    /// <summary>A condition by itself, as a form holds it.</summary>
    public static IEnumerable<Error> Check(Condition condition)
    {
        if (condition.Rule.Length == 0)
            yield return PolicyErrors.RuleMissing;
        if (condition.Rule.Length > Condition.LongestRule)
            yield return PolicyErrors.RuleTooLong.With("longest", Condition.LongestRule);
        foreach (var flaw in condition.Flaws())
            yield return flaw;
    }

    /// <summary>The code and the names of a path, as a form holds them.</summary>
    public static IEnumerable<Error> CheckHead(string code, string nameVi, string nameEn, bool isTwice)
    {
        if (!Code.IsCode(code))
            yield return PolicyErrors.CodeMalformed;
        if (isTwice)
            yield return PolicyErrors.CodeTwice;
        if (nameVi.Length == 0 || nameEn.Length == 0)
            yield return PolicyErrors.NameMissing;
        if (Math.Max(nameVi.Length, nameEn.Length) > LongestName)
            yield return PolicyErrors.NameTooLong.With("longest", LongestName);
    }

    private static IEnumerable<Error> Head(EligibilityPath path, bool isTwice, bool asksAnything)
    {
        foreach (var flaw in CheckHead(path.Code, path.NameVi, path.NameEn, isTwice))
            yield return flaw;
        if (!asksAnything)
            yield return PolicyErrors.NoCondition;
        if (path.Conditions.Count > MostConditions)
            yield return PolicyErrors.TooManyConditions.With("most", MostConditions);
    }

    private static IEnumerable<Error> Conditions(IReadOnlyList<Condition> conditions, Error place) =>
        conditions
            .Take(MostConditions)
            .SelectMany(
                (condition, i) =>
                    Check(condition)
                        .Select(flaw => place.With("number", i + 1).With("kind", condition.Kind).About(flaw))
            );

    private static Error About(this Error place, Error flaw) => place.With("flaw", flaw) with { Field = flaw.Field };
}
