namespace Training.Application.Access;

/// <summary>Slow on purpose: about a tenth of a second of one core for each call, and never more than two at once.</summary>
internal interface IPasswords
{
    Task<string> Hash(string password, CancellationToken ct);

    /// <summary>Takes the same time whether there is a hash to compare with or not.</summary>
    Task<bool> Matches(string? hash, string password, CancellationToken ct);
}
