namespace Training.Application.Access;

/// <summary>
/// What a password must be (ASVS 6.2): at least 12 characters of any kind, and not easy to guess. There is no rule about
/// digits or capitals, and none about changing it now and then.
/// </summary>
internal static class PasswordPolicy
{
    public const int Shortest = 12;
    public const int Longest = 128;

    /// <summary>Different letters that must remain when everything guessable is taken out.</summary>
    private const int Own = 5;

    /// <param name="password">As typed.</param>
    /// <param name="about">The name and the address of the account, whose parts are guessable too.</param>
    /// <returns>What is wrong with it; null if nothing is.</returns>
    public static Error? Fault(string password, params IEnumerable<string> about)
    {
        if (password.Length < Shortest)
            return AccessErrors.PasswordShort.With("length", password.Length).With("least", Shortest);
        if (password.Length > Longest)
            return AccessErrors.PasswordLong.With("length", password.Length).With("most", Longest);

        return IsEasy(password, about) ? AccessErrors.PasswordTooEasy : null;
    }

    private static bool IsEasy(string password, IEnumerable<string> about)
    {
        var words = about.SelectMany(GuessablePassword.WordsOf).Concat(CommonWords.All).ToList();
        words.Sort((a, b) => b.Length.CompareTo(a.Length));
        return GuessablePassword.Readings(password).Any(reading => GuessablePassword.Rest(reading, words) < Own);
    }
}
