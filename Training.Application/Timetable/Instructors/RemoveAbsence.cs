using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Instructors;

/// <summary>The instructor is there after all.</summary>
/// <param name="From">The first day of the absence.</param>
[Requires(Permission.EditResources)]
public sealed record RemoveAbsence(InstructorId Instructor, DateOnly From) : ICommand<InstructorId>;

internal sealed class RemoveAbsenceHandler(ITimetableDb db) : IRequestHandler<RemoveAbsence, Result<InstructorId>>
{
    public async Task<Result<InstructorId>> Handle(RemoveAbsence command, CancellationToken ct) =>
        await db.Instructors.SingleOrDefaultAsync(i => i.Id == command.Instructor, ct) is { } instructor
            ? instructor.IsThere(command.From)
            : InstructorErrors.Unknown;
}
