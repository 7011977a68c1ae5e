namespace Training.Application.Common;

/// <summary>
/// Seals sensitive values before they reach a column, so that the database and its backups alone do not give them away.
/// </summary>
public interface IFieldCipher
{
    /// <summary>
    /// The value as text that fits any column: key id, nonce, tag and cipher text. Sealing the same value twice gives
    /// two different texts. What was sealed for one place opens only there.
    /// </summary>
    string Seal(string plaintext, SealedPlace place);

    /// <exception cref="System.Security.Cryptography.CryptographicException">
    /// The text was altered, moved here from another place, or sealed with a key that is not in the key file.
    /// </exception>
    string Open(string sealedText, SealedPlace place);

    /// <summary>
    /// What to store beside a sealed value and to look it up by: the same for equal values, and of no use without the key.
    /// Normalise the value first. 43 characters.
    /// </summary>
    string BlindIndex(string value);
}

/// <summary>Where a sealed value stands: table, column and row, bound to its cipher text.</summary>
public readonly record struct SealedPlace(string Table, string Column, Guid Row)
{
    public override string ToString() => $"{Table}|{Column}|{Row:n}";
}
