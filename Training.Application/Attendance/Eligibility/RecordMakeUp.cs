using Training.Application.Assessment.Contracts;
using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>Ghi nhận đã học bù: somebody whom the signed list bars has made up what they missed (ATT-02).</summary>
/// <param name="Code">Of the class.</param>
/// <param name="Accepted">The reason of the absence was accepted.</param>
/// <param name="Reason">What was made up, and the decision.</param>
[Requires(Permission.SignEligibility)]
public sealed record RecordMakeUp(string Code, string Module, PersonId Person, bool Accepted, string? Reason)
    : ICommand<ClassId>,
        IStatesReason;

internal sealed class RecordMakeUpHandler(
    IAttendanceDb db,
    EligibilityDraft drafts,
    EarlierDecisions decisions,
    IExamEligibility eligibility,
    IStoredResults results,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<RecordMakeUp, Result<ClassId>>
{
    public async Task<Result<ClassId>> Handle(RecordMakeUp command, CancellationToken ct)
    {
        var drafted = await drafts.Of(command.Code, command.Module, ct);
        if (!drafted.Succeeded(out var draft))
            return Result<ClassId>.Refuse(drafted.Errors);
        if (string.IsNullOrWhiteSpace(command.Reason))
            return EligibilityErrors.ReasonMissing;

        var (place, module) = (draft.Figures.Class, draft.Module.Id);
        if (await eligibility.Of(place.Id, module, ct) is not { } signed || !signed.Barred.Contains(command.Person))
            return EligibilityErrors.NotBarred;
        if ((await decisions.MadeUp([command.Person], module, place.Id, ct)).Count > 0)
            return EligibilityErrors.AlreadyMadeUp;

        var by = Signature.Of(actor, clock);
        var what = Vietnamese.Clean(command.Reason);
        db.MadeUps.Add(new(place.Id, module, command.Person, command.Accepted, what, by.At, by.Name));
        await results.Renew(place, command.Person, ct);
        return place.Id;
    }
}
