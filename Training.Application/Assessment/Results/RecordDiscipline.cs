using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>Records a disciplinary measure against somebody of a class, by decision (GRD-04).</summary>
[Requires(Permission.DecideResults)]
public sealed record RecordDiscipline(
    string Class,
    PersonId Person,
    DisciplineStep Step,
    string? Reason,
    Decision Decision
) : ICommand<DisciplineId>, IStatesReason;

internal sealed class RecordDisciplineHandler(
    IResultsDb db,
    ResultScope scope,
    IStoredResults results,
    TimeProvider clock
) : IRequestHandler<RecordDiscipline, Result<DisciplineId>>
{
    public async Task<Result<DisciplineId>> Handle(RecordDiscipline command, CancellationToken ct)
    {
        var reason = Vietnamese.Clean(command.Reason ?? "");
        if (DecidedBy.Faults(command.Decision, reason) is { Count: > 0 } faults)
            return Result<DisciplineId>.Refuse(faults);
        if (await scope.Find(command.Class, command.Person, ct) is not { } place)
            return ResultRefusals.Unknown;

        var id = DisciplineId.New(clock.GetUtcNow());
        db.Disciplines.Add(new(id, command.Person, place.CohortId, command.Step, reason, command.Decision));
        await results.Renew(place, command.Person, ct);
        return id;
    }
}
