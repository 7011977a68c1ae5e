using Training.Application.Enrolment.Eligibility.Conditions;

namespace Training.Application.Enrolment.Eligibility.Policies;

/// <summary>A policy with one thing changed.</summary>
internal static class PolicyEdits
{
    /// <summary>Renames a path, or adds one at the end where there is none of that code.</summary>
    public static PolicyContent With(this PolicyContent policy, string? of, string code, string vi, string en) =>
        policy.Paths.Any(path => path.Code == of)
            ? policy with
            {
                Paths =
                [
                    .. policy.Paths.Select(path =>
                        path.Code == of ? path with { Code = code, NameVi = vi, NameEn = en } : path
                    ),
                ],
            }
            : policy with
            {
                Paths = [.. policy.Paths, new(code, vi, en, [])],
            };

    public static PolicyContent WithoutPath(this PolicyContent policy, string code) =>
        policy with
        {
            Paths = [.. policy.Paths.Where(path => path.Code != code)],
        };

    /// <param name="policy">The policy.</param>
    /// <param name="path">Null: what every path shares.</param>
    /// <param name="change">What becomes of the conditions there.</param>
    public static PolicyContent With(
        this PolicyContent policy,
        string? path,
        Func<IReadOnlyList<Condition>, IReadOnlyList<Condition>> change
    ) =>
        path is null
            ? policy with
            {
                Common = change(policy.Common),
            }
            : policy with
            {
                Paths =
                [
                    .. policy.Paths.Select(one =>
                        one.Code == path ? one with { Conditions = change(one.Conditions) } : one
                    ),
                ],
            };

    /// <summary>The conditions at a place; null where the policy has no such path.</summary>
    public static IReadOnlyList<Condition>? At(this PolicyContent policy, string? path) =>
        path is null ? policy.Common : policy.Paths.FirstOrDefault(one => one.Code == path)?.Conditions;
}
