namespace Training.Web.Pages.Instructors;

internal static class InstructorWords
{
    /// <summary>With the academic title, as people are addressed.</summary>
    public static string Titled(string? title, string name) => title is null ? name : $"{title} {name}";
}
