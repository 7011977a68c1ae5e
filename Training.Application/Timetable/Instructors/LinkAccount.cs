using Training.Application.Access.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Instructors;

/// <summary>Says who the instructor is when they sign in; null takes the link away.</summary>
[Requires(Permission.EditResources)]
public sealed record LinkAccount(InstructorId Id, UserId? Account) : ICommand<InstructorId>;

internal sealed class LinkAccountHandler(ITimetableDb db, IAccounts accounts)
    : IRequestHandler<LinkAccount, Result<InstructorId>>
{
    public async Task<Result<InstructorId>> Handle(LinkAccount command, CancellationToken ct)
    {
        if (await db.Instructors.SingleOrDefaultAsync(other => other.Id == command.Id, ct) is not { } instructor)
            return InstructorErrors.Unknown;
        if (command.Account is { } account)
        {
            if ((await accounts.Holding(Role.Instructor, ct)).All(holder => holder.Id != account))
                return InstructorErrors.NotAnInstructor;

            var other = await db.Instructors.FirstOrDefaultAsync(i => i.Account == account && i.Id != command.Id, ct);
            if (other is not null)
                return InstructorErrors.AccountTaken.With("instructor", other.Name);
        }

        instructor.SignsInWith(command.Account);
        return instructor.Id;
    }
}
