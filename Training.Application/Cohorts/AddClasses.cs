using FluentValidation;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Cohorts;

/// <summary>Adds classes to a cohort, numbered on after those it has: K4-01, K4-02 and so on. Answers their codes.</summary>
/// <param name="Count">How many, 1 to 60.</param>
/// <param name="Capacity">Seats in each; the last gets fewer when the planned size leaves fewer.</param>
[Requires(Permission.EditClasses)]
public sealed record AddClasses(string Cohort, int Count, int Capacity = TrainingClass.DefaultCapacity)
    : ICommand<IReadOnlyList<string>>;

internal sealed class AddClassesRules : AbstractValidator<AddClasses>
{
    public AddClassesRules()
    {
        RuleFor(command => command.Count).InclusiveBetween(1, 60).WithErrorCode("cohorts.class_count_out_of_range");
        RuleFor(command => command.Capacity)
            .InclusiveBetween(1, TrainingClass.MaxCapacity)
            .WithErrorCode("cohorts.capacity_out_of_range");
    }
}

internal sealed class AddClassesHandler(ICohortsDb db, TimeProvider clock)
    : IRequestHandler<AddClasses, Result<IReadOnlyList<string>>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(AddClasses command, CancellationToken ct)
    {
        if (await db.CohortByCode(command.Cohort, ct) is not { } cohort)
            return CohortErrors.Unknown;

        var known = await db.Classes.Where(c => c.CohortId == cohort.Id).Select(c => c.Capacity).ToListAsync(ct);
        var seated = cohort.SeatClasses(known.Sum() + command.Count * command.Capacity);
        if (!seated.Succeeded(out _))
            return Result<IReadOnlyList<string>>.Refuse(seated.Errors);

        var taken = await db.Classes.Select(c => c.Code).ToHashSetAsync(ct);
        List<string> codes =
        [
            .. Enumerable
                .Range(1, int.MaxValue - 1)
                .Select(number => $"{cohort.Code}-{number:00}")
                .Where(code => !taken.Contains(code))
                .Take(command.Count),
        ];
        db.Classes.AddRange(
            codes.Select(code => new TrainingClass(ClassId.New(clock.GetUtcNow()), cohort.Id, code, command.Capacity))
        );
        return codes;
    }
}
