using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable;

/// <summary>Takes back the last step that one took on the timetable of a cohort. Answers how many sessions it concerned.</summary>
[Requires(Permission.EditTimetable)]
public sealed record UndoTimetableStep(CohortId Cohort) : ICommand<int>;

internal sealed class UndoTimetableStepHandler(TimetableEditor editor) : IRequestHandler<UndoTimetableStep, Result<int>>
{
    public async Task<Result<int>> Handle(UndoTimetableStep command, CancellationToken ct)
    {
        var undone = await editor.Undo(command.Cohort, ct);
        return undone.Succeeded(out var ids) ? ids.Count : Result<int>.Refuse(undone.Errors);
    }
}
