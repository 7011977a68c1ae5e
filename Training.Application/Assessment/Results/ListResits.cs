using Training.Application.Assessment.Sheets;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>Who of a cohort is to sit an exam again (thi lại), and who is to take a module again (học lại).</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ListResits(string Cohort) : IQuery<ResitList>;

/// <param name="Resits">By class, module and name.</param>
/// <param name="Retakes">By class, module and name (RST-03).</param>
public sealed record ResitList(CohortSummary Cohort, IReadOnlyList<ResitLine> Resits, IReadOnlyList<ResitLine> Retakes);

/// <param name="CountsAsFirst">Missed for an accepted reason: the sitting is no resit (RST-04).</param>
public sealed record ResitLine(
    string Class,
    ModuleTaught Module,
    PersonId Person,
    string FullName,
    ModuleResult Result,
    bool CountsAsFirst
)
{
    /// <summary>They can be told.</summary>
    public bool HasAccount { get; init; }

    /// <summary>The sheet of the sitting is submitted or further without them: it has to be reopened to let them in.</summary>
    public bool Closed { get; init; }

    /// <summary>Barred, and not made up: the sitting is not open to them (ATT-02).</summary>
    public bool OwesContent => Result.OwesContent;

    /// <summary>The sitting that is due.</summary>
    public int Sitting =>
        1
        + Result.ExamsDue.Max(part =>
            part.Attempts.Where(attempt => !attempt.Superseded).Max(attempt => attempt.Sitting)
        );
}

internal sealed class ListResitsHandler(ICohortDirectory cohorts, CohortCourses courses, ResitFinder finder)
    : IRequestHandler<ListResits, Result<ResitList>>
{
    public async Task<Result<ResitList>> Handle(ListResits query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return ResultRefusals.Unknown;

        var lines = await finder.Of(cohort.Id, await courses.PeopleOf(cohort.Id, ct), ct);
        return new ResitList(
            cohort,
            [.. lines.Where(line => line.Result.ExamsDue.Any())],
            [.. lines.Where(line => line.Result.Standing == ModuleStanding.RetakeDue)]
        );
    }
}

/// <summary>Finds those lines among the published results of a cohort.</summary>
internal sealed class ResitFinder(
    ICohortDirectory cohorts,
    KnownResults results,
    IClassMembers members,
    IPeopleDirectory people,
    ResitSheets sheets
)
{
    /// <summary>Those of these people who are in a class of it now.</summary>
    public async Task<IReadOnlyList<ResitLine>> Of(CohortId cohort, IQueryable<PersonId> among, CancellationToken ct)
    {
        var classes = (await cohorts.Classes(cohort, ct)).ToDictionary(place => place.Id, place => place.Code);
        var ids = classes.Keys.ToList();
        var now = members.All.Where(member => ids.Contains(member.ClassId) && member.Until == null);
        var known = await results.Of(cohort, among, ct);
        var closed = (await sheets.Closed(ids, ct)).ToLookup(one => (one.Class, one.Module));
        var places = await (
            from member in now
            join person in people.All on member.PersonId equals person.Id
            orderby person.SortKey, person.Id
            select new
            {
                member.ClassId,
                person.Id,
                person.FullName,
                HasAccount = person.Account != null,
            }
        ).ToListAsync(ct);
        return
        [
            .. from place in places
            where known.ContainsKey(place.Id)
            from module in known[place.Id].Modules
            where module.ExamsDue.Any() || module.Standing == ModuleStanding.RetakeDue
            orderby classes[place.ClassId], module.Module.Code
            let line = new ResitLine(
                classes[place.ClassId],
                module.Module,
                place.Id,
                place.FullName,
                module,
                module.ExamsDue.Any() && module.ExamsDue.All(part => part.Used == 0)
            )
            select line with
            {
                HasAccount = place.HasAccount,
                Closed = closed[(place.ClassId, module.Module.Id)].Any(one => LeavesOut(one, line)),
            },
        ];
    }

    private static bool LeavesOut(ClosedSitting closed, ResitLine line) =>
        !closed.People.Contains(line.Person)
        && line.Result.ExamsDue.Any(part => part.Part.Code == closed.Component)
        && closed.Sitting == line.Sitting;
}
