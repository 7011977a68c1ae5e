using FluentValidation;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;

namespace Training.Application.Timetable.Instructors;

/// <summary>Changes what an instructor may teach, when, how much and until when.</summary>
/// <param name="Version">As it was read.</param>
/// <param name="Accepted">How many sessions the person saw that become impossible.</param>
[Requires(Permission.EditResources)]
public sealed record ChangeInstructor(InstructorId Id, InstructorDetails Instructor, int Version, int Accepted = 0)
    : ICommand<InstructorId>;

/// <summary>The sessions that such a change would make impossible.</summary>
[Requires(Permission.EditResources)]
public sealed record PreviewInstructor(InstructorId Id, InstructorDetails Instructor)
    : IQuery<IReadOnlyList<HitSession>>;

internal sealed class ChangeInstructorRules : AbstractValidator<ChangeInstructor>
{
    public ChangeInstructorRules() => RuleFor(command => command.Instructor).SetValidator(new InstructorDetailsRules());
}

internal sealed class ChangeInstructorHandler(ITimetableDb db, TeachableModules modules, SessionsHit hit)
    : IRequestHandler<ChangeInstructor, Result<InstructorId>>,
        IRequestHandler<PreviewInstructor, Result<IReadOnlyList<HitSession>>>
{
    public async Task<Result<InstructorId>> Handle(ChangeInstructor command, CancellationToken ct)
    {
        if (await db.Instructors.SingleOrDefaultAsync(other => other.Id == command.Id, ct) is not { } instructor)
            return InstructorErrors.Unknown;
        if (instructor.Version != command.Version)
            return Error.Stale;

        var added = command.Instructor.Modules.Except(instructor.Modules).ToList();
        if (await modules.Unknown(added, ct) is { Count: > 0 } unknown)
            return InstructorErrors.ModulesUnknown.With("modules", string.Join(", ", unknown));

        instructor.Change(command.Instructor);
        if (await db.Instructors.AnyAsync(other => other.Code == instructor.Code && other.Id != instructor.Id, ct))
            return InstructorErrors.CodeTaken.With("code", instructor.Code);

        var accepted = (await hit.By(instructor, ct)).Accept(command.Accepted);
        return accepted.Succeeded(out _) ? instructor.Id : Result<InstructorId>.Refuse(accepted.Errors);
    }

    public async Task<Result<IReadOnlyList<HitSession>>> Handle(PreviewInstructor query, CancellationToken ct)
    {
        var found = await db.Instructors.AsNoTracking().SingleOrDefaultAsync(other => other.Id == query.Id, ct);
        if (found is not { } instructor)
            return InstructorErrors.Unknown;

        instructor.Change(query.Instructor);
        return (await hit.By(instructor, ct)).ToList();
    }
}
