using FluentValidation;
using Training.Application.Attendance.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

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
    IPeopleDirectory people,
    IClassMembers members,
    LeaveTermsReader reader,
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

        var own = await db.LeaveRequests.Where(request => request.PersonId == spell.PersonId).ToListAsync(ct);
        var standing = own.FindAll(request => request.Stands);
        if (standing.Find(other => other.Span.Meets(span)) is { } known)
            return LeaveErrors.Asked(known);

        var (terms, adjoining) = await reader.Of(span, standing, spell.ClassId, ct);
        foreach (var piece in adjoining)
            piece.GoOn(terms);
        var (id, reason) = (LeaveRequestId.New(now), Vietnamese.Clean(command.Reason!));
        var request = new LeaveRequest(
            id,
            own.Count + 1,
            user,
            spell.PersonId,
            spell.ClassId,
            span,
            terms,
            reason,
            now
        );
        await Attach(command.Evidence, request, ct);
        return db.LeaveRequests.Add(request).Entity.Id;
    }

    private async Task Attach(Evidence? evidence, LeaveRequest request, CancellationToken ct)
    {
        if (evidence is null)
            return;

        request.Attach(evidence);
        var paper = await db.LeavePapers.SingleAsync(one => one.StoredAs == evidence.File.StoredAs, ct);
        paper.BelongTo(request.Id);
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
