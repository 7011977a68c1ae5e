using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Figures;

/// <summary>One's own attendance as a trainee, in the class one is in now or was in last. Nobody can ask for another's.</summary>
[Requires(Permission.OwnData)]
public sealed record ShowMyFigures : IQuery<MyFigures>;

/// <param name="Rules">By which it is judged; null while none are chosen for the cohort.</param>
/// <param name="Figures">Null for somebody who was never in a class.</param>
public sealed record MyFigures(StudyRules? Rules, PersonFigures? Figures);

internal sealed class ShowMyFiguresHandler(
    IClassMembers members,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    FigureReader figures,
    IActor actor
) : IRequestHandler<ShowMyFigures, Result<MyFigures>>
{
    public async Task<Result<MyFigures>> Handle(ShowMyFigures query, CancellationToken ct)
    {
        var own = people.All.Where(person => actor.User != null && person.Account == actor.User).Select(one => one.Id);
        var spell = await members
            .All.Where(member => own.Contains(member.PersonId))
            .OrderByDescending(member => member.From)
            .FirstOrDefaultAsync(ct);
        if (spell is null)
            return new MyFigures(Rules: null, Figures: null);

        var cohort = (await cohorts.Find((await cohorts.FindClass(spell.ClassId, ct))!.CohortId, ct))!;
        var rules = await figures.RulesOf(cohort, ct);
        return new MyFigures(rules, (await figures.Of(own, cohort, rules?.Attendance, ct))[spell.PersonId]);
    }
}
