using MediatR;
using Training.Application.Access;
using Training.Application.Access.Contracts;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Invitations;
using Training.Application.Messages.Contracts;
using Training.Application.People;
using Training.Application.People.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Instructors;
using Training.Application.Work.Contracts;

namespace Training.Web.Demo;

/// <summary>
/// Who can be tried in a demonstration: one for each role that sees something of its own, the adviser and a trainee of one
/// class, and an instructor. Trainee and instructor are linked to their accounts by the requests that the pages send.
/// </summary>
internal sealed class DemoPeople(ISender sender, IWorkRunner runner, DemoAccountFile file)
{
    /// <summary>Who enrols, as they are named in what they do.</summary>
    public const string Hr = "Trần Thu Hương";

    private static readonly (Role Role, string Name, string Email)[] Staff =
    [
        (Role.Administrator, "Đinh Công Quản", "quantri@demo.example"),
        (Role.Hr, Hr, "tochuc@demo.example"),
        (Role.AcademicOffice, "Lê Minh Giang", "giaovu@demo.example"),
        (Role.ExamOffice, "Ngô Thị Khảo", "khaothi@demo.example"),
        (Role.Leadership, "Vũ Đức Lãm", "lanhdao@demo.example"),
        (Role.Inspector, "Hoàng Thanh Tra", "thanhtra@demo.example"),
        (Role.ClassAdviser, "Phạm Thị Nhiệm", "chunhiem@demo.example"),
    ];

    /// <summary>Those that were made.</summary>
    public IReadOnlyList<UserId> Accounts => _accounts;

    private readonly List<UserId> _accounts = [];

    /// <param name="className">Code of the class that has the adviser and the trainee, and that the instructor teaches.</param>
    /// <param name="today">When somebody looks at it all.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    public async Task<IReadOnlyList<Error>> Load(string className, DateOnly today, CancellationToken ct)
    {
        var shown = await sender.Send(new ShowClass(className), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;
        var trainee = view.Trainees[0];
        var email = await sender.Send(new RevealContact(trainee.Id, DisclosedPart.Email), ct);
        if (!email.Succeeded(out var revealed))
            return email.Errors;

        var listed = await sender.Send(new ListInstructors(), ct);
        if (!listed.Succeeded(out var instructors))
            return listed.Errors;
        var taught = await sender.Send(new ListSessions(className, today.AddDays(-14), today.AddDays(14)), ct);
        if (!taught.Succeeded(out var sessions))
            return taught.Errors;
        var instructor = instructors.MaxBy(who => sessions.Count(session => Teaches(who, session)))!;

        IReadOnlyList<DemoAccount> accounts =
        [
            .. Staff.Select(person => DemoAccount.With(person.Role, person.Name, person.Email)),
            DemoAccount.With(Role.Instructor, instructor.Name, "giangvien@demo.example"),
            DemoAccount.With(Role.Trainee, trainee.FullName, revealed.Email!),
        ];
        await file.Write(accounts, ct);
        foreach (var account in accounts)
        {
            if (await Make(account, className, instructor.Id, ct) is { Count: > 0 } refused)
                return refused;
        }
        return await Link(trainee.Id, ct);
    }

    /// <summary>The board has names with their titles.</summary>
    private static bool Teaches(InstructorLine who, BoardSession session) =>
        session.Instructors.Any(name => name.EndsWith(who.Name, StringComparison.Ordinal));

    private async Task<IReadOnlyList<Error>> Make(
        DemoAccount account,
        string className,
        InstructorId instructor,
        CancellationToken ct
    )
    {
        var (role, name, email, password) = account;
        var made = await sender.Send(new CreateAccountWithPassword(email, name, role, password), ct);
        if (!made.Succeeded(out var id))
            return made.Errors;
        _accounts.Add(id);
        return role switch
        {
            Role.ClassAdviser => (await sender.Send(new AppointAdviser(className, id), ct)).Errors,
            Role.Instructor => (await sender.Send(new LinkAccount(instructor, id), ct)).Errors,
            _ => [],
        };
    }

    private async Task<IReadOnlyList<Error>> Link(PersonId trainee, CancellationToken ct)
    {
        var order = new InviteTrainees(Whom.People(trainee), LetterTiming.None, Linked: [trainee]);
        var ordered = await sender.Send(order, ct);
        if (!ordered.Succeeded(out var round))
            return ordered.Errors;
        var shown = await sender.Send(new ShowRound(round), ct);
        if (shown.Succeeded(out var view))
            await runner.Run(view.Round.WorkId, ct);
        return shown.Errors;
    }
}
