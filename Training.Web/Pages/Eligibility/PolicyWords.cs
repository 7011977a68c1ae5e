using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Web.Pages.Cohorts;

namespace Training.Web.Pages.Eligibility;

/// <summary>Conditions and answers in words that HR and the applicant share.</summary>
internal static class PolicyWords
{
    /// <summary>What was seen, what is required and by which rule, as one sentence or two.</summary>
    public static string Reason(this Texts texts, Condition condition, Answer answer) =>
        texts[
            answer.Reason,
            [
                .. answer.Facts.Select(fact => (fact.Name, Said(texts, fact))),
                ("wanted", texts.Wanted(condition)),
                ("rule", condition.Rule),
            ]
        ];

    /// <summary>What a condition asks, as it stands within a sentence: "xếp loại Khá trở lên".</summary>
    public static string Wanted(this Texts texts, Condition condition) =>
        condition switch
        {
            AgeAtMost age => texts["policies.wanted_age", ("limits", Limits(texts, age))],
            ResidenceInProvince home => texts["policies.wanted_province", ("provinces", texts.Or(home.Provinces))],
            ResidenceInCommunes home => texts[
                "policies.wanted_communes",
                ("count", home.Communes.Count),
                ("province", home.Province)
            ],
            DegreeAtLeast degree => texts["policies.wanted_degree", ("level", texts.Word("people", degree.Level))],
            UniversityOfKind university => texts["policies.wanted_university", ("kinds", Any(texts, university.Kinds))],
            StudiedInMode study => texts["policies.wanted_mode", ("modes", Any(texts, study.Modes))],
            GradeAtLeast grade => texts["policies.wanted_grade", ("grade", texts.Word("people", grade.Grade))],
            LanguageAtLeast language => texts[
                "policies.wanted_language",
                ("languages", texts.Or(language.Languages.Select(known => texts.Word("policies", known)))),
                ("level", texts.Word("policies", language.Level))
            ],
            AppliesToCommune { Communes.Count: > 0 } unit => texts[
                "policies.wanted_listed_commune",
                ("count", unit.Communes.Count)
            ],
            ShownByPapers papers => CohortWords.Named(papers.AskedVi, papers.AskedEn),
            _ => texts[$"policies.wanted_{Words.Snake($"{condition.Kind}")}"],
        };

    /// <summary>What is too long to stand within a sentence: communes, fields by post.</summary>
    public static IReadOnlyList<string> Listed(this Texts texts, Condition condition) =>
        condition switch
        {
            ResidenceInCommunes home => home.Communes,
            AppliesToCommune unit => unit.Communes,
            FieldForPost field =>
            [
                .. field.Fields.Select(post =>
                    texts[
                        "policies.fields_of",
                        ("post", CohortWords.Post(post.Key)),
                        ("fields", string.Join("; ", post.Value))
                    ]
                ),
            ],
            _ => [],
        };

    /// <summary>Null: not judged yet.</summary>
    public static string OutcomeOr(this Texts texts, EligibilityOutcome? outcome) =>
        outcome is { } known ? texts.Word("policies", known) : texts["policies.unjudged"];

    public static string Or(this Texts texts, IEnumerable<string> values) => string.Join(texts["policies.or"], values);

    private static string Any<T>(Texts texts, IEnumerable<T> values)
        where T : struct, Enum => texts.Or(values.Select(value => texts.Word("people", value)));

    private static string Limits(Texts texts, AgeAtMost age) =>
        string.Join(
            ", ",
            age.Years.OrderBy(limit => limit.Key)
                .Select(limit =>
                    texts["policies.wanted_age_of", ("years", limit.Value), ("degree", texts.Word("people", limit.Key))]
                )
        );

    private static object? Said(Texts texts, Fact fact) =>
        fact.Value switch
        {
            Enum word => texts.Word("people", word),
            string post when fact.Name == "post" => CohortWords.Post(post),
            var other => other,
        };
}
