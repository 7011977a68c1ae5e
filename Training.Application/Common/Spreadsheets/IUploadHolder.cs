namespace Training.Application.Common.Spreadsheets;

/// <summary>What keeps uploaded files for a module: a file that nobody holds is deleted.</summary>
public interface IUploadHolder
{
    /// <summary>Gives up what nobody needs any more by the module's own rule, with all that was read from it.</summary>
    /// <returns>How many files it held until now.</returns>
    Task<int> GiveUp(CancellationToken ct);

    /// <summary>The files that it holds.</summary>
    Task<IReadOnlyList<Guid>> Held(CancellationToken ct);
}
