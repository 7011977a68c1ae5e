using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Messages.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>Chốt danh sách dự thi: what was computed is what counts from now on, by name and time.</summary>
/// <param name="Code">Of the class.</param>
/// <param name="Seen">The mark of the list that was read; another one is shown first.</param>
/// <param name="Telling">When those on the list are told; null: now.</param>
[Requires(Permission.SignEligibility)]
public sealed record SignEligibility(string Code, string Module, string Seen, SendingPlan? Telling = null)
    : ICommand<ClassId>;

internal sealed class SignEligibilityRules : AbstractValidator<SignEligibility>
{
    public SignEligibilityRules() => RuleFor(command => command.Telling).SetValidator(new SendingPlanRules()!);
}

internal sealed class SignEligibilityHandler(
    IAttendanceDb db,
    EligibilityDraft drafts,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<SignEligibility, Result<ClassId>>
{
    public async Task<Result<ClassId>> Handle(SignEligibility command, CancellationToken ct)
    {
        var drafted = await drafts.Of(command.Code, command.Module, ct);
        if (!drafted.Succeeded(out var draft))
            return Result<ClassId>.Refuse(drafted.Errors);
        if (draft.Figures.Rules is not { } rules)
            return EligibilityErrors.NoRules;
        if (draft.FreezeOn is not { } day)
            return EligibilityErrors.NotTaught;
        if (clock.Day() < day)
            return EligibilityErrors.TooEarly.With("date", day);

        var (classId, module) = (draft.Figures.Class.Id, draft.Module.Id);
        var signed = await db.EligibilityLists.FirstOrDefaultAsync(
            list => list.ClassId == classId && list.ModuleId == module,
            ct
        );
        if (signed is not null)
            return EligibilityErrors.AlreadySigned.With("name", signed.SignedBy).With("at", signed.SignedAt);
        if (command.Seen != draft.Mark)
            return EligibilityErrors.Moved;

        var signature = Signature.Of(actor, clock);
        db.EligibilityLists.Add(new(classId, module, rules.RuleSet.Label, draft.Lines, signature, command.Telling));
        return classId;
    }
}
