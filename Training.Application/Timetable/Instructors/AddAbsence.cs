using FluentValidation;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;

namespace Training.Application.Timetable.Instructors;

/// <summary>An instructor is away for some days.</summary>
/// <param name="To">The last day away.</param>
/// <param name="Accepted">How many sessions the person saw that need somebody else.</param>
[Requires(Permission.EditResources)]
public sealed record AddAbsence(InstructorId Instructor, DateOnly From, DateOnly To, string Reason, int Accepted = 0)
    : ICommand<InstructorId>;

/// <summary>The sessions that would need somebody else.</summary>
[Requires(Permission.EditResources)]
public sealed record PreviewAbsence(InstructorId Instructor, DateOnly From, DateOnly To, string Reason)
    : IQuery<IReadOnlyList<HitSession>>;

internal sealed class AddAbsenceRules : AbstractValidator<AddAbsence>
{
    public AddAbsenceRules()
    {
        RuleFor(absence => absence.From).NotEmpty().WithErrorCode("instructors.day_missing");
        RuleFor(absence => absence.To).NotEmpty().WithErrorCode("instructors.day_missing");
        RuleFor(absence => absence.Reason)
            .Must(reason => !string.IsNullOrWhiteSpace(reason) && reason.Length <= 200)
            .WithErrorCode("instructors.reason_missing");
    }
}

internal sealed class AddAbsenceHandler(ITimetableDb db, SessionsHit hit)
    : IRequestHandler<AddAbsence, Result<InstructorId>>,
        IRequestHandler<PreviewAbsence, Result<IReadOnlyList<HitSession>>>
{
    public async Task<Result<InstructorId>> Handle(AddAbsence command, CancellationToken ct)
    {
        if (await db.Instructors.SingleOrDefaultAsync(i => i.Id == command.Instructor, ct) is not { } instructor)
            return InstructorErrors.Unknown;

        var away = instructor.BeAway(command.From, command.To, Vietnamese.Clean(command.Reason));
        if (!away.Succeeded(out _))
            return Result<InstructorId>.Refuse(away.Errors);

        var accepted = (await hit.By(instructor, ct)).Accept(command.Accepted);
        return accepted.Succeeded(out _) ? instructor.Id : Result<InstructorId>.Refuse(accepted.Errors);
    }

    public async Task<Result<IReadOnlyList<HitSession>>> Handle(PreviewAbsence query, CancellationToken ct)
    {
        var found = await db.Instructors.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Instructor, ct);
        if (found is not { } instructor)
            return InstructorErrors.Unknown;

        var away = instructor.BeAway(query.From, query.To, query.Reason);
        return away.Succeeded(out _)
            ? (await hit.By(instructor, ct)).ToList()
            : Result<IReadOnlyList<HitSession>>.Refuse(away.Errors);
    }
}
