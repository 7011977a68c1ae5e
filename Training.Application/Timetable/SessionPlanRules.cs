using FluentValidation;

namespace Training.Application.Timetable;

internal sealed class SessionPlanRules : AbstractValidator<SessionPlan>
{
    public SessionPlanRules()
    {
        RuleFor(plan => plan.Classes).NotEmpty().WithErrorCode("timetable.class_missing");
        RuleFor(plan => plan.Date).IsPlannable();
        RuleFor(plan => plan.Slot).Must(IsWhole).WithErrorCode("timetable.slot_missing");
        RuleFor(plan => plan.Note).MaximumLength(200).WithErrorCode("timetable.note_too_long");
    }

    private static bool IsWhole(Slot slot) =>
        slot is { FirstPeriod: > 0, UntilPeriod: not null, Begins: null, Ends: null }
            && slot.FirstPeriod < slot.UntilPeriod
        || slot is { FirstPeriod: null, UntilPeriod: null, Begins: not null, Ends: not null };
}
