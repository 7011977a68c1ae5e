using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Eligibility;

/// <summary>
/// Rút lại ghi nhận học bù: it was recorded of the wrong person, or the decision did not stand (ATT-02). Whoever was barred owes
/// the content again; the trail keeps what was recorded. Refused once they were let into the sitting that it opens.
/// </summary>
/// <param name="Code">Of the class.</param>
[Requires(Permission.SignEligibility)]
public sealed record TakeBackMakeUp(string Code, string Module, PersonId Person, string? Reason)
    : ICommand<ClassId>,
        IStatesReason;

internal sealed class TakeBackMakeUpHandler(
    IAttendanceDb db,
    EligibilityDraft drafts,
    EarlierDecisions decisions,
    ILaterSittings sittings,
    IStoredResults results
) : IRequestHandler<TakeBackMakeUp, Result<ClassId>>
{
    public async Task<Result<ClassId>> Handle(TakeBackMakeUp command, CancellationToken ct)
    {
        var drafted = await drafts.Of(command.Code, command.Module, ct);
        if (!drafted.Succeeded(out var draft))
            return Result<ClassId>.Refuse(drafted.Errors);
        if (string.IsNullOrWhiteSpace(command.Reason))
            return EligibilityErrors.ReasonMissing;

        var (place, module, person) = (draft.Figures.Class, draft.Module.Id, command.Person);
        var known = await decisions.MadeUp([person], module, place.Id, ct);
        if (!known.TryGetValue(person, out var madeUp))
            return EligibilityErrors.NotMadeUp;
        if (await sittings.Has([place.Id, madeUp.ClassId], module, person, ct))
            return EligibilityErrors.SitsAgain;

        db.MadeUps.Remove(madeUp);
        await results.Renew(place, person, ct);
        return place.Id;
    }
}
