using FluentValidation;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>
/// Writes down what an applicant complains of, once a selection is decided that looked at the application; one case at a time.
/// Answers the case.
/// </summary>
/// <param name="FiledOn">When it came in: not after today, nor before the decision.</param>
/// <param name="Text">What is complained of; 1 to 2,000 characters.</param>
/// <param name="Owner">An account that may answer it.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record FileRecheck(CandidacyId Application, DateOnly FiledOn, string Text, UserId Owner)
    : ICommand<RecheckId>;

internal sealed class FileRecheckRules : AbstractValidator<FileRecheck>
{
    public FileRecheckRules(TimeProvider clock)
    {
        RuleFor(command => command.FiledOn).NotEmpty().WithErrorCode("rechecks.filed_on_missing");
        RuleFor(command => command.FiledOn)
            .LessThanOrEqualTo(_ => clock.Day())
            .WithErrorCode("rechecks.filed_in_future");
        RuleFor(command => command.Text).NotEmpty().WithErrorCode("rechecks.text_missing");
        RuleFor(command => command.Text)
            .Must(text => Vietnamese.CleanLines(text).Length <= Recheck.LongestText)
            .WithErrorCode("rechecks.text_too_long");
    }
}

internal sealed class FileRecheckHandler(
    IRecheckDb db,
    IEnrolmentDb enrolment,
    ISelectionDb selections,
    Verdicts verdicts,
    RecheckOwners owners,
    RecheckDeadlines deadlines,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<FileRecheck, Result<RecheckId>>
{
    public async Task<Result<RecheckId>> Handle(FileRecheck command, CancellationToken ct)
    {
        if (await enrolment.Candidacies.SingleOrDefaultAsync(c => c.Id == command.Application, ct) is not { } file)
            return EnrolmentErrors.Unknown;

        await verdicts.TakeTurn(file.CohortId, ct); // of two who would take the same number one waits
        if (await selections.DecidedAbout(file.Id, ct) is not { } run)
            return RecheckErrors.NotDecided;
        if (run.Decision.Date is { } decided && command.FiledOn < decided)
            return RecheckErrors.BeforeDecision.With("decided", decided);
        if (await OpenAbout(file.Id, ct) is { } open)
            return RecheckErrors.AlreadyOpen.With("number", open.Number);
        if (await owners.WhyNot(command.Owner, ct) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow();
        var complaint = new Complaint(
            command.FiledOn,
            await deadlines.DueOn(command.FiledOn, ct),
            Vietnamese.CleanLines(command.Text),
            command.Owner,
            actor.Name,
            now
        );
        var number = 1 + await db.Rechecks.CountAsync(one => one.CohortId == file.CohortId, ct);
        var recheck = new Recheck(RecheckId.New(now), file, number, run.Number, complaint);
        db.Rechecks.Add(recheck);
        return recheck.Id;
    }

    private Task<Recheck?> OpenAbout(CandidacyId application, CancellationToken ct) =>
        db
            .Rechecks.AsNoTracking()
            .SingleOrDefaultAsync(one => one.CandidacyId == application && one.State == RecheckState.Open, ct);
}
