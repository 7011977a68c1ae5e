namespace Training.Web.Pages.Audit;

/// <summary>The trail in words. It keeps names of its own, which stay readable whatever the words become.</summary>
internal static class AuditWords
{
    public static string Deed(this Texts texts, string deed) => texts.Known($"deeds.{deed.Replace(' ', '_')}") ?? deed;

    public static string Record(this Texts texts, string table) => texts.Known($"records.{table}") ?? table;
}
