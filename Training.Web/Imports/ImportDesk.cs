using MediatR;
using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Imports;

namespace Training.Web.Imports;

/// <summary>How a file comes in, from a page, the API or the console: received, then its import begun.</summary>
internal static class ImportDesk
{
    public static readonly Error FileMissing = new("imports.file_missing", ErrorKind.Invalid, "file");

    /// <summary>Small files are planned by the time the person looks; for others the page shows how far it is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<Result<ImportId>> Import(
        this ISender sender,
        Stream content,
        string fileName,
        string cohort,
        KnownPersonPolicy whenKnown,
        CancellationToken ct
    )
    {
        var received = await sender.Send(new ReceiveFile(content, Path.GetFileName(fileName)), ct);
        return received.Succeeded(out var file)
            ? await sender.Send(new StartImport(cohort, file, whenKnown), ct)
            : Result<ImportId>.Refuse(received.Errors);
    }

    /// <summary>The import as it is once no work runs over it, or as far as it is when patience ends.</summary>
    public static Task<Result<ImportView>> Settled(this ISender sender, ImportId id, CancellationToken ct) =>
        sender.Settled(new ShowImport(id), import => import.UnderWay, ct);

    /// <summary>The same of whatever background work prepares.</summary>
    public static async Task<Result<T>> Settled<T>(
        this ISender sender,
        IQuery<T> show,
        Func<T, bool> isUnderWay,
        CancellationToken ct
    )
        where T : notnull
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            var outcome = await sender.Send(show, ct);
            if (!outcome.Succeeded(out var shown) || !isUnderWay(shown) || Environment.TickCount64 > until)
                return outcome;
            await Task.Delay(25, ct);
        }
    }
}
