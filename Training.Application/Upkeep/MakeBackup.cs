using Training.Application.Work.Contracts;

namespace Training.Application.Upkeep;

/// <summary>A verified copy of everything; when it is whole, the oldest go.</summary>
internal sealed record MakeBackup;

[RunsIn(Lane.Upkeep)]
internal sealed class MakeBackupHandler(IBackupShelf shelf) : IRepeatableWorkHandler<MakeBackup>
{
    public async Task<Result<Finding>> Handle(MakeBackup work, CancellationToken ct)
    {
        var made = await shelf.Add(ct);
        if (!made.Succeeded(out var backup))
            return Result<Finding>.Refuse(made.Errors);

        foreach (var old in BackupRotation.Superfluous(shelf.All()))
            shelf.Remove(old);
        return new Finding("upkeep.backup_made")
            .With("file", backup.Name)
            .With("megabytes", backup.Megabytes)
            .With("kept", shelf.All().Count);
    }
}
