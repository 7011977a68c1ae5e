namespace Training.Web.Demo;

/// <summary>What the console says once a demonstration can be visited: where, and as whom.</summary>
internal static class DemoWelcome
{
    public static void Print(TextWriter output, string address, IReadOnlyList<DemoAccount> accounts, FileInfo file)
    {
        output.WriteLine();
        output.WriteLine($"Open {address} and sign in as one of these, made for this data directory alone:");
        output.WriteLine();
        foreach (var account in accounts)
            output.WriteLine($"  {account.Role, -15} {account.Email, -34} {account.Password}");
        output.WriteLine();
        output.WriteLine(
            $"They are kept in {file.FullName}, which only you may read. Letters go to the folder mail beside it."
        );
        output.WriteLine();
    }
}
