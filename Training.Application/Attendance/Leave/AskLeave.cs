using FluentValidation;
using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>Xin nghỉ: a trainee asks for leave, from one half-day to another.</summary>
[Requires(Permission.OwnData)]
public sealed record AskLeave(LeaveSpan Span, string? Reason, Evidence? Evidence = null) : ICommand<LeaveRequestId>;

internal sealed class AskLeaveRules : AbstractValidator<AskLeave>
{
    private const int LongestDays = 92;

    public AskLeaveRules()
    {
        RuleFor(r => r.Span.To)
            .Must((r, _) => r.Span.IsOrdered)
            .WithErrorCode("leaves.reversed")
            .OverridePropertyName("To");
        RuleFor(r => r.Span.To)
            .Must((r, to) => to.DayNumber - r.Span.From.DayNumber <= LongestDays)
            .WithErrorCode("leaves.too_long")
            .OverridePropertyName("To");
        RuleFor(r => r.Reason)
            .Must(reason => !string.IsNullOrWhiteSpace(reason) && reason.Length <= 500)
            .WithErrorCode("leaves.reason_missing");
    }
}

internal sealed class AskLeaveHandler(
    IAttendanceDb db,
    LeaveScope scope,
    IPeopleDirectory people,
    IClassMembers members,
    ICohortDirectory cohorts,
    IRuleSets ruleSets,
    IWorkingDays days,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<AskLeave, Result<LeaveRequestId>>
{
    /// <summary>A paper may come after the days it is for, and a leave be planned a term ahead.</summary>
    private const int DaysAround = 180;

    public async Task<Result<LeaveRequestId>> Handle(AskLeave command, CancellationToken ct)
    {
        var (span, now) = (command.Span, clock.GetUtcNow());
        if (Math.Abs(span.From.DayNumber - clock.Day().DayNumber) > DaysAround)
            return LeaveErrors.TooFar.With("days", DaysAround);
        if (actor.User is not { } user || await Spell(user, span, ct) is not { } spell)
            return LeaveErrors.NoClass;
        var known = await scope
            .Own.Where(r => r.State == LeaveState.Asked || r.State == LeaveState.Approved)
            .ToListAsync(ct);
        if (known.Find(other => other.Span.Meets(span)) is { } other)
        {
            var overlaps = other.State == LeaveState.Approved ? LeaveErrors.OverlapsApproved : LeaveErrors.Overlaps;
            return overlaps.With("from", other.From).With("to", other.To);
        }

        var cohort = (await cohorts.Find((await cohorts.FindClass(spell.ClassId, ct))!.CohortId, ct))!;
        var rules = cohort.RuleSet is { } id ? await ruleSets.StudyRulesOf(id, ct) : null;
        var halfDays = span.HalfDaysOf(await days.Between(span.From, span.To, ct));
        var request = new LeaveRequest(
            LeaveRequestId.New(now),
            user,
            spell.PersonId,
            spell.ClassId,
            span,
            halfDays,
            LeaveApprovers.Of(halfDays, rules?.Leave),
            rules?.RuleSet.Label,
            Vietnamese.Clean(command.Reason!),
            now
        );
        if (command.Evidence is { } evidence)
            request.Attach(evidence);
        db.LeaveRequests.Add(request);
        return request.Id;
    }

    /// <summary>In which class the account's person is on any of those days, the latest first.</summary>
    private Task<ClassMember?> Spell(UserId user, LeaveSpan span, CancellationToken ct)
    {
        var own = people.All.Where(person => person.Account == user).Select(person => person.Id);
        return members
            .All.Where(member => own.Contains(member.PersonId) && member.From <= span.To)
            .Where(member => member.Until == null || span.From < member.Until)
            .OrderByDescending(member => member.From)
            .FirstOrDefaultAsync(ct);
    }
}
