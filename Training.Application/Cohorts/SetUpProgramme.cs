using FluentValidation;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Cohorts;

/// <summary>Names the programme and its target; the first time it also begins it. Answers its new version.</summary>
/// <param name="Version">The version that was read; 0 for a programme that is not there yet.</param>
[Requires(Permission.EditCohorts)]
public sealed record SetUpProgramme(string Code, string NameVi, string NameEn, int Target, int Version = 0)
    : ICommand<int>;

internal sealed class SetUpProgrammeRules : AbstractValidator<SetUpProgramme>
{
    public SetUpProgrammeRules()
    {
        RuleFor(command => command.Code).Matches(Common.Code.Pattern).WithErrorCode("cohorts.code_malformed");
        RuleFor(command => command.NameVi).NotEmpty().WithErrorCode("cohorts.name_missing");
        RuleFor(command => command.NameEn).NotEmpty().WithErrorCode("cohorts.name_missing");
        RuleFor(command => command.NameVi).MaximumLength(200).WithErrorCode("cohorts.name_too_long");
        RuleFor(command => command.NameEn).MaximumLength(200).WithErrorCode("cohorts.name_too_long");
        RuleFor(command => command.Target).InclusiveBetween(1, 1_000_000).WithErrorCode("cohorts.target_out_of_range");
    }
}

internal sealed class SetUpProgrammeHandler(ICohortsDb db, TimeProvider clock)
    : IRequestHandler<SetUpProgramme, Result<int>>
{
    public async Task<Result<int>> Handle(SetUpProgramme command, CancellationToken ct)
    {
        var (code, vi, en) = (
            Code.Clean(command.Code),
            Vietnamese.Clean(command.NameVi),
            Vietnamese.Clean(command.NameEn)
        );
        if (await db.Programmes.OrderBy(p => p.Code).FirstOrDefaultAsync(ct) is not { } programme)
        {
            db.Programmes.Add(new Programme(ProgrammeId.New(clock.GetUtcNow()), code, vi, en, command.Target));
            return 0;
        }

        if (programme.Version != command.Version)
            return Error.Stale;
        programme.Change(code, vi, en, command.Target);
        return programme.Version;
    }
}
