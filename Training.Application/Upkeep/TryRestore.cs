using Training.Application.Work.Contracts;

namespace Training.Application.Upkeep;

/// <summary>A backup that was never restored is a hope: the newest one is, on a copy, and the copy is looked into.</summary>
internal sealed record TryRestore;

[RunsIn(Lane.Upkeep)]
internal sealed class TryRestoreHandler(IBackupShelf shelf) : IRepeatableWorkHandler<TryRestore>
{
    public async Task<Result<Finding>> Handle(TryRestore work, CancellationToken ct)
    {
        if (shelf.All() is not [var newest, ..])
            return UpkeepErrors.NoBackup;

        var tried = await shelf.Restore(newest, ct);
        if (tried.Succeeded(out var copy))
        {
            return new Finding("upkeep.restore_tried")
                .With("file", newest.Name)
                .With("keys", copy.Keys)
                .With("rows", (int)copy.AuditRows);
        }
        // Trying again would not help: it is said, and a person does something about it.
        var error = tried.Errors[0];
        return error == UpkeepErrors.BackupUnusable || error == UpkeepErrors.NoTrialDatabase
            ? new Finding(error.Code, IsAlarm: error == UpkeepErrors.BackupUnusable).With("file", newest.Name)
            : Result<Finding>.Refuse(tried.Errors);
    }
}
