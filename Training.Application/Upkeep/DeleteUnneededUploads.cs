using Training.Application.Common.Spreadsheets;
using Training.Application.Work.Contracts;

namespace Training.Application.Upkeep;

/// <summary>Uploaded files that no module needs, and those of which the database knows nothing, go.</summary>
internal sealed record DeleteUnneededUploads;

[RunsIn(Lane.Upkeep)]
internal sealed class DeleteUnneededUploadsHandler(
    IEnumerable<IUploadHolder> holders,
    IUploadStore uploads,
    TimeProvider clock
) : IRepeatableWorkHandler<DeleteUnneededUploads>
{
    /// <summary>A file is kept before the row is written that holds it, so the newest are none of ours.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromDays(1);

    /// <remarks>
    /// Files go last: a run that is killed leaves some that nobody holds, which the next one finds. They are listed first, so
    /// that none is missed among those held.
    /// </remarks>
    public async Task<Result<Finding>> Handle(DeleteUnneededUploads work, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Settled;
        var settled = uploads.All().Where(file => file.At < before).ToList();
        var (given, held) = (0, new HashSet<Guid>());
        foreach (var holder in holders)
        {
            given += await holder.GiveUp(ct);
            held.UnionWith(await holder.Held(ct));
        }
        var unneeded = settled.Where(file => !held.Contains(file.Name)).ToList();
        unneeded.ForEach(file => uploads.Delete(file.Name));
        return new Finding("upkeep.uploads_deleted")
            .With("lists", given)
            .With("files", unneeded.Count)
            .With("kept", held.Count);
    }
}
