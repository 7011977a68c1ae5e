using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>Exempts somebody of a class from a module, by decision (SCO-08).</summary>
/// <param name="Module">Its code.</param>
/// <param name="Reason">The certificate that stands for it.</param>
[Requires(Permission.DecideResults)]
public sealed record GrantExemption(string Class, PersonId Person, string? Module, string? Reason, Decision Decision)
    : ICommand<ExemptionId>,
        IStatesReason;

internal sealed class GrantExemptionHandler(
    IResultsDb db,
    ResultScope scope,
    CohortCourses courses,
    IStoredResults results,
    TimeProvider clock
) : IRequestHandler<GrantExemption, Result<ExemptionId>>
{
    public async Task<Result<ExemptionId>> Handle(GrantExemption command, CancellationToken ct)
    {
        var (reason, code) = (Vietnamese.Clean(command.Reason ?? ""), Code.Clean(command.Module ?? ""));
        if (DecidedBy.Faults(command.Decision, reason) is { Count: > 0 } faults)
            return Result<ExemptionId>.Refuse(faults);
        if (await scope.Find(command.Class, command.Person, ct) is not { } place)
            return ResultRefusals.Unknown;
        if (await courses.Find(place.CohortId, ct) is not { } course || course.Curriculum.All(m => m.Code != code))
            return ResultRefusals.ModuleUnknown.With("module", code);
        if (await db.Exemptions.AnyAsync(e => e.PersonId == command.Person && e.Module == code, ct))
            return ResultRefusals.ExemptAlready.With("module", code);

        var id = ExemptionId.New(clock.GetUtcNow());
        db.Exemptions.Add(Exemption.By(id, command.Person, code, reason, command.Decision));
        await results.Renew(place, command.Person, ct);
        return id;
    }
}
