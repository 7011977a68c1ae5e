using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Imports;
using Training.Application.People.Contracts;
using static Training.Application.Enrolment.Imports.ApplicantField;

namespace Training.Web.Imports;

/// <summary>The form that offices fill in: every column that an import knows, with its rule, an example and choices.</summary>
internal static class ApplicantTemplate
{
    /// <summary>What a list cannot do without.</summary>
    public static readonly ApplicantField[] Required =
    [
        FullName,
        Birth,
        ApplicantField.IdNumber,
        ApplicantField.Unit,
        Degree,
    ];

    private static readonly ApplicantField[] Columns =
    [
        .. Enum.GetValues<ApplicantField>().Where(field => field is not (FamilyNames or GivenName)),
    ];

    public static SheetTemplate In(Texts texts) =>
        new(
            texts["imports.template.sheet"],
            [.. Columns.Select(field => Column(field, texts))],
            texts["imports.template.instructions"],
            [.. Enumerable.Range(1, 7).Select(line => texts[$"imports.template.line{line}"])]
        );

    private static TemplateColumn Column(ApplicantField field, Texts texts) =>
        new(
            texts[$"imports.field.{field}"],
            texts[$"imports.note.{field}"],
            texts[$"imports.example.{field}"],
            Required.Contains(field),
            field is FullName or Residence or University or ApplicantField.Unit ? 30 : 18
        )
        {
            Choices = Choices(field, texts),
        };

    private static List<string> Choices(ApplicantField field, Texts texts) =>
        field switch
        {
            ApplicantField.Gender => Words<Gender>(texts),
            Degree => Words<DegreeLevel>(texts),
            ApplicantField.DegreeGrade => Words<DegreeGrade>(texts),
            ApplicantField.UniversityKind => Words<UniversityKind>(texts),
            ApplicantField.StudyMode => Words<StudyMode>(texts),
            Party => Words<PartyMembership>(texts),
            Ethnicity => [.. EthnicGroup.All.Select(group => group.Name)],
            Post => [.. CommunePost.All.Select(post => post.NameVi)],
            _ => [],
        };

    private static List<string> Words<T>(Texts texts)
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => texts[$"imports.value.{typeof(T).Name}.{name}"])];
}
