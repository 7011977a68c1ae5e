using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>What is published of whoever asks, in every cohort they are or were in. Nobody can ask for another's.</summary>
[Requires(Permission.OwnData)]
public sealed record ShowMyResults : IQuery<IReadOnlyList<MyCourse>>;

/// <param name="Class">Where they are or were last.</param>
/// <param name="Result">Null while the cohort has no curriculum or no rules.</param>
public sealed record MyCourse(CohortSummary Cohort, string Class, string FullName, CourseResult? Result);

internal sealed class ShowMyResultsHandler(
    IPeopleDirectory people,
    IClassMembers members,
    ICohortDirectory cohorts,
    KnownResults results,
    IActor actor
) : IRequestHandler<ShowMyResults, Result<IReadOnlyList<MyCourse>>>
{
    public async Task<Result<IReadOnlyList<MyCourse>>> Handle(ShowMyResults query, CancellationToken ct)
    {
        if (actor.User is not { } user)
            return new List<MyCourse>();

        var me = people.All.Where(person => person.Account == user);
        var spells = await (
            from member in members.All
            join person in me on member.PersonId equals person.Id
            orderby member.From descending
            select new
            {
                member.ClassId,
                person.Id,
                person.FullName,
            }
        ).ToListAsync(ct);
        var courses = new List<MyCourse>();
        foreach (var spell in spells)
        {
            var place = (await cohorts.FindClass(spell.ClassId, ct))!;
            if (courses.Exists(course => course.Cohort.Id == place.CohortId))
                continue;

            var cohort = (await cohorts.Find(place.CohortId, ct))!;
            var own = await results.Of(cohort.Id, me.Select(person => person.Id), ct);
            courses.Add(new(cohort, place.Code, spell.FullName, own.GetValueOrDefault(spell.Id)));
        }
        return courses;
    }
}
