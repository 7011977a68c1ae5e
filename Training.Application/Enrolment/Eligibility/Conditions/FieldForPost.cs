namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>
/// The field of study is exactly one of those that the post applied for requires (ELG-04), whatever the accents, the case or
/// a word such as "ngành" before it. A field that merely resembles one is for HR to settle.
/// </summary>
public sealed record FieldForPost : Condition
{
    private static readonly string[] Openings = ["chuyen nganh ", "nganh ", "cu nhan ", "ky su ", "thac si "];

    /// <summary>Fields by the code of the post.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    internal override Answer Judge(ApplicantFile file)
    {
        if (file.Application.Post is not { } post)
            return Answer.Unknown("policies.no_post");
        if (Fields.GetValueOrDefault(post) is not { Count: > 0 } required)
            return Answer.Unknown("policies.post_without_fields", new Fact("post", post));
        if (file.Person.FieldOfStudy is not { } seen)
            return Answer.Unknown(Reasons.Missing);

        Fact[] facts = [new("seen", seen), new("post", post), new("fields", string.Join("; ", required))];
        var field = Bare(seen);
        if (required.Any(known => Bare(known) == field))
            return Answer.Met("policies.field_required", facts);
        return required.Any(known => Resemble(Bare(known), field))
            ? Answer.Unknown("policies.field_alike", facts)
            : Answer.NotMet("policies.field_other", facts);
    }

    internal override IEnumerable<Error> Flaws()
    {
        if (Fields.Values.All(fields => fields.Count == 0))
            yield return PolicyErrors.FieldsMissing;
        if (Fields.Values.Any(fields => fields.Count > MostValues || fields.Any(field => field.Length > LongestText)))
            yield return PolicyErrors.TooMuch.With("most", MostValues).With("longest", LongestText);
        foreach (var post in Fields.Keys.Where(post => People.Contracts.CommunePost.Find(post) is null))
            yield return PolicyErrors.PostUnknown.With("post", post);
    }

    private static string Bare(string field)
    {
        var folded = Vietnamese.Fold(field);
        foreach (var opening in Openings)
        {
            if (folded.StartsWith(opening, StringComparison.Ordinal))
                folded = folded[opening.Length..];
        }
        return Vietnamese.Key(folded);
    }

    /// <summary>One is a part of the other: "Luật" and "Luật kinh tế", "Kế toán" and "Kế toán - kiểm toán".</summary>
    private static bool Resemble(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
}
