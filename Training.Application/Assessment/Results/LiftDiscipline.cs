using Training.Application.Assessment.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>A disciplinary measure no longer stands; the trail keeps it. Answers what it was.</summary>
[Requires(Permission.DecideResults)]
public sealed record LiftDiscipline(string Class, PersonId Person, DisciplineId Discipline) : ICommand<DisciplineStep>;

internal sealed class LiftDisciplineHandler(IResultsDb db, ResultScope scope, IStoredResults results)
    : IRequestHandler<LiftDiscipline, Result<DisciplineStep>>
{
    public async Task<Result<DisciplineStep>> Handle(LiftDiscipline command, CancellationToken ct)
    {
        if (await scope.Find(command.Class, command.Person, ct) is not { } place)
            return ResultRefusals.Unknown;

        var own = db.Disciplines.Where(d => d.PersonId == command.Person && d.CohortId == place.CohortId);
        var found = await own.SingleOrDefaultAsync(d => d.Id == command.Discipline, ct);
        if (found is null)
            return ResultRefusals.Unknown;

        db.Disciplines.Remove(found);
        await results.Renew(place, command.Person, ct);
        return found.Step;
    }
}
