using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Repairs;
using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Repair;
using Training.Application.Work.Contracts;
using Training.Tests.Timetable.Proposals;

namespace Training.Tests.Journeys;

/// <summary>What was planned by itself, and what is to be put right, as it looks at each stage.</summary>
/// <param name="Cohort">Code of a cohort that misses sessions.</param>
/// <param name="Class">Code of its class.</param>
/// <param name="Ready">A proposal for it with a session, and two without a place.</param>
/// <param name="Searching">One that is searched for.</param>
/// <param name="Repair">Two ways, one of which leaves a session out and says why.</param>
internal sealed record PlanningScene(
    string Cohort,
    string Class,
    ProposalId Ready,
    ProposalId Searching,
    RepairId Repair,
    SessionId Session
)
{
    public static async Task<PlanningScene> Of(TestApp app)
    {
        var school = await app.GivenSchool();
        await app.GivenCurriculumOf(school);
        var other = await app.GivenInstructor([school.ModuleCode]);
        var session = await app.GivenSession(school.Plan());
        var (ready, searching) = (Wanted(app, school), Wanted(app, school));
        var code = await app.Db(db => db.Classes.Where(c => c.Id == school.Class).Select(c => c.Code).SingleAsync());
        ready.Take(
            new DraftPlan(
                [new(school.Class, [school.Plan(day: 1), school.Plan(day: 2)])],
                [new(code, school.ModuleCode, 2)]
            )
        );
        ready.End(SearchEnding.Stopped);
        searching.Advance(new SearchProgress(40_000, 3, 120));
        var repair = Asked(app, school, session, other);
        await app.Save(ready, searching, repair);
        return new(await app.CodeOf(school.Cohort), code, ready.Id, searching.Id, repair.Id, session);
    }

    private static Proposal Wanted(TestApp app, GivenSchool school)
    {
        var now = app.Clock.GetUtcNow();
        return new(ProposalId.New(now), school.Cohort, school.Wish(), WorkId.New(now), now);
    }

    private static Repair Asked(TestApp app, GivenSchool school, SessionId session, InstructorId other)
    {
        var (now, plan) = (app.Clock.GetUtcNow(), school.Plan());
        var wish = new RepairWish(
            RepairCause.Instructor,
            school.Instructor.Value,
            plan.Date,
            plan.Date,
            plan.Date.AddDays(13)
        );
        var repair = new Repair(RepairId.New(now), wish, WorkId.New(now), now);
        var substituted = new RepairedSession(session, 0, plan, plan with { Instructors = [other] });
        var reason = RepairReason.Of(RepairErrors.ClassOnce.With("class", "L1"));
        repair.Answer(
            1,
            [
                new(RepairWay.Substitute, [substituted], Minimal: true, 1, 1, 2, 0.1, [], Irreducible: false),
                new(
                    RepairWay.Move,
                    [substituted with { After = null }],
                    Minimal: false,
                    1,
                    1,
                    1,
                    5,
                    [reason],
                    Irreducible: true
                ),
            ]
        );
        return repair;
    }
}
