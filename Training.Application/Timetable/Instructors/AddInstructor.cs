using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Instructors;

/// <summary>Adds somebody who teaches, of the house or a guest.</summary>
[Requires(Permission.EditResources)]
public sealed record AddInstructor(InstructorDetails Instructor) : ICommand<InstructorId>;

internal sealed class AddInstructorRules : AbstractValidator<AddInstructor>
{
    public AddInstructorRules() => RuleFor(command => command.Instructor).SetValidator(new InstructorDetailsRules());
}

internal sealed class AddInstructorHandler(ITimetableDb db, TeachableModules modules, TimeProvider clock)
    : IRequestHandler<AddInstructor, Result<InstructorId>>
{
    public async Task<Result<InstructorId>> Handle(AddInstructor command, CancellationToken ct)
    {
        var instructor = new Instructor(InstructorId.New(clock.GetUtcNow()), command.Instructor);
        if (await db.Instructors.AnyAsync(other => other.Code == instructor.Code, ct))
            return InstructorErrors.CodeTaken.With("code", instructor.Code);
        if (await modules.Unknown(instructor.Modules, ct) is { Count: > 0 } unknown)
            return InstructorErrors.ModulesUnknown.With("modules", string.Join(", ", unknown));

        return db.Instructors.Add(instructor).Entity.Id;
    }
}
