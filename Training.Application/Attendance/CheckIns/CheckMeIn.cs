using FluentValidation;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.CheckIns;

/// <summary>Tự điểm danh: whoever is signed in says with the code on the wall that they are there.</summary>
/// <param name="Typed">Six digits; a link brings them as they were when it was read.</param>
/// <param name="Device">The browser, by a cookie that the server signed.</param>
[Requires(Permission.OwnData)]
public sealed record CheckMeIn(string? Typed, Guid Device) : ICommand<CheckedIn>;

/// <param name="At">When; of somebody who did it twice the first time.</param>
public sealed record CheckedIn(SessionContent Session, DateTimeOffset At);

internal sealed class CheckMeInRules : AbstractValidator<CheckMeIn>
{
    public CheckMeInRules() =>
        RuleFor(r => r.Typed)
            .Must(typed => !string.IsNullOrWhiteSpace(typed) && typed.Length <= 20)
            .WithErrorCode("checkin.code_old")
            .OverridePropertyName("Code");
}

internal sealed class CheckMeInHandler(
    IAttendanceDb db,
    IPeopleDirectory people,
    IClassMembers members,
    IPublishedSessions sessions,
    Registers registers,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<CheckMeIn, Result<CheckedIn>>
{
    public async Task<Result<CheckedIn>> Handle(CheckMeIn command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await Spell(ct) is not { } spell)
            return CheckInErrors.NotOpen;
        var open = await db.SessionCodes.AsNoTracking().Where(code => now < code.Until).ToListAsync(ct);
        var own = open.FindAll(code => code.Classes.Contains(spell.ClassId.Value));
        if (own.Count == 0)
            return CheckInErrors.NotOpen;
        var typed = string.Concat(command.Typed!.Where(char.IsAsciiDigit));
        if (own.Find(code => code.Accepts(typed, now)) is not { } found)
            return CheckInErrors.CodeOld;
        var session = (await sessions.Find(found.SessionId, ct))!;
        var kept = await registers.ToKeep(session, ct); // begun by the first who comes: from then on the session was held
        if (!kept.Succeeded(out var register))
            return Result<CheckedIn>.Refuse(kept.Errors);
        if (!register.IsOpen(now))
            return CheckInErrors.Closed;

        var known =
            await db.SelfCheckIns.SingleOrDefaultAsync(
                one => one.SessionId == found.SessionId && one.PersonId == spell.PersonId,
                ct
            ) ?? db.SelfCheckIns.Add(new(found.SessionId, spell.PersonId, command.Device, now)).Entity;
        return new CheckedIn(session.Content, known.At);
    }

    /// <summary>The class in which the account's person is today.</summary>
    private Task<ClassMember?> Spell(CancellationToken ct)
    {
        var (user, day) = (actor.User, clock.Day());
        var own = people.All.Where(person => user != null && person.Account == user).Select(person => person.Id);
        return members
            .All.Where(member => own.Contains(member.PersonId) && member.From <= day)
            .Where(member => member.Until == null || day < member.Until)
            .OrderByDescending(member => member.From)
            .FirstOrDefaultAsync(ct);
    }
}
