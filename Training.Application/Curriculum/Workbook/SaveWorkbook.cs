namespace Training.Application.Curriculum.Workbook;

/// <summary>
/// Saves what was read from a workbook, exactly as it was shown: into the draft of its code, or as the next edition. Refused
/// when somebody changed or approved that edition since (P3). Answers the edition.
/// </summary>
/// <param name="LastEdition">The last edition when the workbook was read; 0 where there was none.</param>
/// <param name="Version">The version of that edition.</param>
[Requires(Permission.EditCurricula)]
public sealed record SaveWorkbook(string Code, CurriculumContent Content, int LastEdition, int Version) : ICommand<int>;

internal sealed class SaveWorkbookHandler(ICurriculumDb db, TimeProvider clock)
    : IRequestHandler<SaveWorkbook, Result<int>>
{
    public async Task<Result<int>> Handle(SaveWorkbook command, CancellationToken ct)
    {
        if (!Common.Code.IsCode(command.Code))
            return CurriculumErrors.CodeMalformed;
        var last = await db.LastEdition(command.Code, ct);
        if ((last?.Edition ?? 0, last?.Version ?? 0) != (command.LastEdition, command.Version))
            return Error.Stale;

        var now = clock.GetUtcNow();
        var saved = last is { State: EditionState.Draft }
            ? last.Change(command.Content, _ => Contracts.ModuleId.New(now))
            : await db.NextDraft(command.Code, command.Content, now, ct);
        return saved.Succeeded(out var draft) ? draft.Edition : Result<int>.Refuse(saved.Errors);
    }
}
