using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Imports;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Applications;

/// <summary>
/// Corrects what an application says beside the person, for as long as nothing was decided by it; it is judged again.
/// Answers the application.
/// </summary>
/// <param name="Version">The version that was read.</param>
/// <param name="FileNumber">At most 60 characters; blank: none.</param>
/// <param name="FiledOn">Not after today; null where it is not known.</param>
/// <param name="Post">Code of the commune post; blank where it is not known.</param>
/// <param name="Unit">The name of the unit as typed; blank where it is not known.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record AmendApplication(
    CandidacyId Application,
    int Version,
    string? FileNumber,
    DateOnly? FiledOn,
    string? Post,
    string? Unit
) : ICommand<CandidacyId>;

internal sealed class AmendApplicationRules : AbstractValidator<AmendApplication>
{
    public AmendApplicationRules(TimeProvider clock)
    {
        RuleFor(command => command.FileNumber).MaximumLength(60).WithErrorCode("policies.file_number_too_long");
        RuleFor(command => command.FiledOn)
            .LessThanOrEqualTo(_ => clock.Day())
            .WithErrorCode("policies.filed_in_future");
        RuleFor(command => command.Post)
            .Must(post => string.IsNullOrWhiteSpace(post) || CommunePost.Find(post) is not null)
            .WithErrorCode("policies.post_not_known");
    }
}

internal sealed class AmendApplicationHandler(
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    IUnitCatalogue catalogue,
    SelectionFreeze freeze,
    Verdicts verdicts
) : IRequestHandler<AmendApplication, Result<CandidacyId>>
{
    public async Task<Result<CandidacyId>> Handle(AmendApplication command, CancellationToken ct)
    {
        if (await enrolment.Candidacies.SingleOrDefaultAsync(c => c.Id == command.Application, ct) is not { } file)
            return EnrolmentErrors.Unknown;
        if (file.Version != command.Version)
            return Error.Stale;
        if (await freeze.WhyNot(file.CohortId, ct) is { } frozen)
            return frozen;

        var (typed, cohort) = (Vietnamese.Clean(command.Unit ?? ""), (await cohorts.Find(file.CohortId, ct))!);
        var unit = await Read(typed, command.FiledOn ?? cohort.FilingTo, ct);
        if (typed.Length > 0 && unit is null)
            return PolicyErrors.UnitUnknown.With("unit", typed);

        var amended = file.Amend(
            file.Details with
            {
                FileNumber = Blank(command.FileNumber),
                FiledOn = command.FiledOn,
                Post = Blank(command.Post),
                Unit = unit,
            }
        );
        if (amended.Errors.Count > 0)
            return Result<CandidacyId>.Refuse(amended.Errors);

        await verdicts.Renew([file.PersonId], ct);
        return file.Id;
    }

    private async Task<UnitId?> Read(string typed, DateOnly asOf, CancellationToken ct)
    {
        if (typed.Length == 0)
            return null;
        var names = new UnitNames(catalogue, asOf);
        await names.Learn([typed], ct);
        return names.Read(typed).Unit;
    }

    private static string? Blank(string? text) => Vietnamese.Clean(text ?? "") is { Length: > 0 } clean ? clean : null;
}
