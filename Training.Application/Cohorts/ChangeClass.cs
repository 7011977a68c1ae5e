using FluentValidation;

namespace Training.Application.Cohorts;

/// <summary>Gives a class another code or capacity. Answers its code.</summary>
/// <param name="Version">The version that was read.</param>
[Requires(Permission.EditClasses)]
public sealed record ChangeClass(string Class, string Code, int Capacity, int Version) : ICommand<string>;

internal sealed class ChangeClassRules : AbstractValidator<ChangeClass>
{
    public ChangeClassRules()
    {
        RuleFor(command => command.Code).Matches(Common.Code.Pattern).WithErrorCode("cohorts.code_malformed");
        RuleFor(command => command.Capacity)
            .InclusiveBetween(1, TrainingClass.MaxCapacity)
            .WithErrorCode("cohorts.capacity_out_of_range");
    }
}

internal sealed class ChangeClassHandler(ICohortsDb db) : IRequestHandler<ChangeClass, Result<string>>
{
    public async Task<Result<string>> Handle(ChangeClass command, CancellationToken ct)
    {
        var code = Code.Clean(command.Code);
        if (await db.ClassByCode(command.Class, ct) is not { } @class)
            return CohortErrors.ClassUnknown;
        if (@class.Version != command.Version)
            return Error.Stale;
        if (code != @class.Code && await db.Classes.AnyAsync(other => other.Code == code, ct))
            return CohortErrors.ClassCodeTaken.With("code", code);

        var cohort = await db.Cohorts.SingleAsync(c => c.Id == @class.CohortId, ct);
        var others = await db
            .Classes.Where(other => other.CohortId == cohort.Id && other.Id != @class.Id)
            .SumAsync(other => other.Capacity, ct);
        var seated = cohort.SeatClasses(others + command.Capacity);
        if (!seated.Succeeded(out _))
            return Result<string>.Refuse(seated.Errors);

        var changed = @class.Change(code, command.Capacity);
        return changed.Succeeded(out _) ? code : Result<string>.Refuse(changed.Errors);
    }
}
