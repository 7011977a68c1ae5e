namespace Training.Application.Cohorts;

/// <summary>
/// How a programme, a cohort or a class is called in lists and addresses: letters A to Z, digits, and - . _ between them.
/// Case makes no difference, so codes are kept in capitals.
/// </summary>
internal static class Code
{
    public const string Pattern = "^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,18}[A-Za-z0-9])?$";

    public static string Clean(string code) => code.Trim().ToUpperInvariant();
}
