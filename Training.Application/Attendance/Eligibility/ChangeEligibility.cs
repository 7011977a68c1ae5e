using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>Decides differently about one person after the list was signed, with a reason.</summary>
/// <param name="Code">Of the class.</param>
[Requires(Permission.SignEligibility)]
public sealed record ChangeEligibility(string Code, string Module, PersonId Person, bool MaySit, string? Reason)
    : ICommand<ClassId>,
        IStatesReason;

internal sealed class ChangeEligibilityHandler(
    IAttendanceDb db,
    EligibilityDraft drafts,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<ChangeEligibility, Result<ClassId>>
{
    public async Task<Result<ClassId>> Handle(ChangeEligibility command, CancellationToken ct)
    {
        var drafted = await drafts.Of(command.Code, command.Module, ct);
        if (!drafted.Succeeded(out var draft))
            return Result<ClassId>.Refuse(drafted.Errors);

        var (classId, module) = (draft.Figures.Class.Id, draft.Module.Id);
        var list = await db
            .EligibilityLists.Include(signed => signed.Lines)
            .Include(signed => signed.Changes)
            .SingleOrDefaultAsync(signed => signed.ClassId == classId && signed.ModuleId == module, ct);
        if (list is null)
            return EligibilityErrors.NotSigned;
        var line =
            list.Lines.FirstOrDefault(one => one.PersonId == command.Person)
            ?? draft.Lines.FirstOrDefault(one => one.PersonId == command.Person);
        if (line is null)
            return EligibilityErrors.PersonUnknown;

        var changed = list.Change(line, command.MaySit, command.Reason, Signature.Of(actor, clock));
        return changed.Succeeded(out _) ? classId : Result<ClassId>.Refuse(changed.Errors);
    }
}
