using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Enrolment.Eligibility.Conditions;

namespace Training.Tests.Journeys;

/// <summary>
/// What stands in the addresses of pages, for the tests that visit every page. A page with a new route value adds a line:
/// its address as the page declares it, and how to make something for it to show.
/// </summary>
internal static class PageSamples
{
    private static readonly Dictionary<string, Func<PageScene, string[]>> Addresses = new()
    {
        ["error/{status:int}"] = _ => ["error/403", "error/404", "error/500"],
        ["accounts/{id}"] = scene => [$"accounts/{scene.Visitor.Account}"],
        ["messages/{fact}"] = _ => ["messages/SessionsTomorrow", "messages/AccountActivation"],
        ["messages/sent/{id}"] = scene => [$"messages/sent/{scene.Message}"],
        ["unsubscribe"] = scene => [scene.Unsubscribe],
        ["work/{id}"] = scene => [$"work/{scene.Work}"],
        ["people/{id}"] = scene => [$"people/{scene.Person}"],
        ["people/{id}/edit"] = scene => [$"people/{scene.Person}/edit"],
        ["rules/{code}/{edition:int}"] = scene => [$"rules/{scene.Rules}"],
        ["rules/{code}/{edition:int}/copy"] = scene => [$"rules/{scene.Rules}/copy"],
        ["rules/{code}/{edition:int}/difference"] = scene => [$"rules/{scene.Rules}/difference?with=TCLLCT-1"],
        ["rules/{code}/{edition:int}/edit"] = scene => [$"rules/{scene.Rules}/edit"],
        ["rules/{code}/{edition:int}/trial"] = scene =>
            [$"rules/{scene.Rules}/trial", $"rules/TCLLCT/3/trial?cohort={scene.Cohort}"],
        ["curricula/{code}/{edition:int}"] = scene => [$"curricula/{scene.Curriculum}/1"],
        ["curricula/{code}/{edition:int}/copy"] = scene => [$"curricula/{scene.Curriculum}/1/copy"],
        ["curricula/{code}/{edition:int}/difference"] = scene =>
            [$"curricula/{scene.Curriculum}/1/difference?with=CCN-1"],
        ["curricula/{code}/{edition:int}/edit"] = scene => [$"curricula/{scene.Curriculum}/1/edit"],
        ["curricula/{code}/{edition:int}/module"] = scene =>
            [$"curricula/{scene.Curriculum}/1/module", $"curricula/{scene.Curriculum}/1/module?of=A1"],
        ["classes/{code}"] = scene => [$"classes/{scene.Class}"],
        ["classes/{code}/eligibility"] = scene =>
            [
                $"classes/{scene.AttendedClass}/eligibility",
                $"classes/{scene.AttendedClass}/eligibility?module={scene.AttendedModule}",
            ],
        ["classes/{code}/attendance"] = scene => [$"classes/{scene.AttendedClass}/attendance"],
        ["classes/{code}/adviser"] = scene => [$"classes/{scene.Class}/adviser"],
        ["calendar"] = scene => [$"calendar?year={scene.Day:yyyy}"],
        ["calendar/{id:guid}"] = scene => [$"calendar/{scene.Span}"],
        ["calendar/grids/{id:guid}"] = scene => [$"calendar/grids/{scene.Grid}"],
        ["rooms/{id:guid}"] = scene => [$"rooms/{scene.Room}"],
        ["rooms/sites/{id:guid}"] = scene => [$"rooms/sites/{scene.Site}"],
        ["instructors/{id:guid}"] = scene => [$"instructors/{scene.Instructor}"],
        ["instructors/{id:guid}/edit"] = scene => [$"instructors/{scene.Instructor}/edit"],
        ["instructors/{id:guid}/absence"] = scene => [$"instructors/{scene.Instructor}/absence"],
        ["cohorts/{code}"] = scene => [$"cohorts/{scene.Cohort}"],
        ["cohorts/{code}/allocation"] = scene => [$"cohorts/{scene.Cohort}/allocation"],
        ["cohorts/{code}/classes"] = scene => [$"cohorts/{scene.Cohort}/classes"],
        ["cohorts/{code}/edit"] = scene => [$"cohorts/{scene.Cohort}/edit"],
        ["cohorts/{code}/quotas"] = scene => [$"cohorts/{scene.Cohort}/quotas"],
        ["cohorts/{code}/scoring"] = scene => [$"cohorts/{scene.Judged.Cohort}/scoring"],
        ["cohorts/{code}/scores"] = scene => [$"cohorts/{scene.Judged.Cohort}/scores"],
        ["cohorts/{code}/scores/workbook"] = scene => [$"cohorts/{scene.Judged.Cohort}/scores/workbook"],
        ["cohorts/{code}/documents"] = scene => [$"cohorts/{scene.Judged.Cohort}/documents"],
        ["cohorts/{code}/documents/edit"] = scene => [$"cohorts/{scene.Judged.Cohort}/documents/edit"],
        ["cohorts/{code}/documents/check"] = scene =>
            [
                $"cohorts/{scene.Judged.Cohort}/documents/check?of={scene.Judged.Applications[0]}",
                $"cohorts/{scene.Judged.Cohort}/documents/check",
            ],
        ["cohorts/{code}/reserve"] = scene =>
            [$"cohorts/{scene.Selections.Decided.Code}/reserve", $"cohorts/{scene.Selections.Tried.Code}/reserve"],
        ["cohorts/{code}/rechecks"] = scene =>
            [$"cohorts/{scene.Rechecks.Given.Code}/rechecks", $"cohorts/{scene.Judged.Cohort}/rechecks"],
        ["cohorts/{code}/rechecks/{id}"] = scene =>
            [
                $"cohorts/{scene.Rechecks.Given.Code}/rechecks/{scene.Rechecks.Open}",
                $"cohorts/{scene.Rechecks.Given.Code}/rechecks/{scene.Rechecks.Upheld}",
            ],
        ["offer"] = scene => [scene.Selections.Offer],
        ["cohorts/{code}/selection"] = scene =>
            [
                $"cohorts/{scene.Selections.Tried.Code}/selection",
                $"cohorts/{scene.Selections.Tried.Code}/selection?outcome=Reserve",
                $"cohorts/{scene.Selections.Decided.Code}/selection",
                $"cohorts/{scene.Judged.Cohort}/selection",
            ],
        ["cohorts/{code}/selection/notice"] = scene =>
            [
                $"cohorts/{scene.Selections.Decided.Code}/selection/notice",
                $"cohorts/{scene.Selections.Tried.Code}/selection/notice?reserve=true",
            ],
        ["selection/{key}"] = scene => [scene.Selections.Outcome, scene.Rechecks.Outcome],
        ["cohorts/{code}/scoring/edit"] = scene => [$"cohorts/{scene.Judged.Cohort}/scoring/edit"],
        ["cohorts/{code}/eligibility"] = scene =>
            [
                $"cohorts/{scene.Judged.Cohort}/eligibility?number=1",
                $"cohorts/{scene.Judged.Cohort}/eligibility",
                $"cohorts/{scene.Timetable}/eligibility",
            ],
        ["cohorts/{code}/eligibility/{number:int}/condition"] = scene =>
            [
                .. new[] { ConditionKind.AgeAtMost, ConditionKind.FieldForPost, ConditionKind.LanguageAtLeast }.Select(
                    kind => $"cohorts/{scene.Judged.Cohort}/eligibility/2/condition?kind={kind}"
                ),
                $"cohorts/{scene.Judged.Cohort}/eligibility/2/condition?path=B1&at=3",
            ],
        ["cohorts/{code}/eligibility/{number:int}/trial"] = scene =>
            [
                $"cohorts/{scene.Judged.Cohort}/eligibility/2/trial",
                $"cohorts/{scene.Judged.Cohort}/eligibility/2/trial?all=true",
            ],
        ["cohorts/{code}/applications"] = scene =>
            [
                $"cohorts/{scene.Judged.Cohort}/applications",
                $"cohorts/{scene.Selections.Decided.Code}/applications",
                $"cohorts/{scene.Judged.Cohort}/applications?outcome=Incomplete&post=TP-HT",
                $"cohorts/{scene.Timetable}/applications",
            ],
        ["cohorts/{code}/applications/{id}"] = scene =>
            [
                .. scene.Judged.Applications.Select(id => $"cohorts/{scene.Judged.Cohort}/applications/{id}"),
                $"cohorts/{scene.Selections.Tried.Code}/applications/{scene.Selections.Tried.Applications[2]}",
                $"cohorts/{scene.Rechecks.Given.Code}/applications/{scene.Rechecks.Given.Applications[1]}",
            ],
        ["timetable"] = scene =>
            [
                $"timetable?cohort={scene.Timetable}&day={scene.Taught:O}",
                $"timetable?cohort={scene.Timetable}&day={scene.Taught:O}&by=Instructor",
                $"timetable?cohort={scene.Timetable}&day={scene.Taught:O}&by=Room",
                $"timetable?cohort={scene.Timetable}&day={scene.Taught:O}&by=Cohort",
            ],
        ["timetable/print"] = scene =>
            [
                $"timetable/print?cohort={scene.Timetable}&day={scene.Taught:O}&draft=true",
                $"timetable/print?cohort={scene.Timetable}&day={scene.Taught:O}&by=Cohort&draft=true",
            ],
        ["timetable/sessions/new"] = scene =>
            [$"timetable/sessions/new?cohort={scene.Timetable}&date={scene.Taught:O}"],
        ["timetable/sessions/{id}"] = scene => [$"timetable/sessions/{scene.Session}"],
        ["timetable/sessions/{id}/places"] = scene => [$"timetable/sessions/{scene.Session}/places"],
        ["timetable/{cohort}/coverage"] = scene =>
            [
                $"timetable/{scene.Timetable}/coverage",
                $"timetable/{scene.Timetable}/coverage?class={scene.TaughtClass}",
            ],
        ["timetable/{cohort}/generate"] = scene => [$"timetable/{scene.Planning.Cohort}/generate"],
        ["timetable/proposals/{id:guid}"] = scene =>
            [$"timetable/proposals/{scene.Planning.Ready}", $"timetable/proposals/{scene.Planning.Searching}"],
        ["timetable/proposals/{id:guid}/{class}"] = scene =>
            [$"timetable/proposals/{scene.Planning.Ready}/{scene.Planning.Class}"],
        ["timetable/repair"] = scene => [$"timetable/repair?cause=Session&of={scene.Planning.Session}"],
        ["timetable/repairs/{id:guid}"] = scene => [$"timetable/repairs/{scene.Planning.Repair}"],
        ["timetable/{cohort}/open"] = scene => [$"timetable/{scene.Timetable}/open?day={scene.Taught:O}"],
        ["timetable/{cohort}/import"] = scene => [$"timetable/{scene.Timetable}/import"],
        ["timetable/imports/{id:guid}"] = scene =>
            [$"timetable/imports/{scene.Sheet}", $"timetable/imports/{scene.SheetUnderWay}"],
        ["timetable/{cohort}/publish"] = scene => [$"timetable/{scene.Timetable}/publish"],
        ["timetable/{cohort}/publications"] = scene => [$"timetable/{scene.Timetable}/publications"],
        ["timetable/{cohort}/publications/{number:int}"] = scene =>
            [$"timetable/{scene.Timetable}/publications/2", $"timetable/{scene.Timetable}/publications/2?since=0"],
        ["sessions/{id}/code"] = scene => [$"sessions/{scene.Attended}/code"],
        ["leave"] = _ => ["leave", "leave?decided=true"],
        ["leave/{id}"] = scene => [$"leave/{scene.Leave}"],
        ["sessions/{id}/attendance"] = scene => [$"sessions/{scene.Attended}/attendance"],
        ["classes/{class}/results"] = scene => [$"classes/{scene.Results.Class}/results"],
        ["classes/{class}/results/{person}"] = scene =>
            [$"classes/{scene.Results.Class}/results/{scene.Results.People[1]}"],
        ["classes/{class}/results/{person}/decisions/{kind}"] = scene =>
            [
                $"classes/{scene.Results.Class}/results/{scene.Results.People[1]}/decisions/Exemption",
                $"classes/{scene.Results.Class}/results/{scene.Results.People[1]}/decisions/Discipline",
            ],
        ["cohorts/{cohort}/results"] = scene => [$"cohorts/{scene.Cohort}/results"],
        ["cohorts/{cohort}/resits"] = scene => [$"cohorts/{scene.Cohort}/resits"],
        ["grade-sheets/{class}/{module}"] = scene =>
            [
                scene.Grades.Address[1..],
                $"{scene.Grades.Address[1..]}?of={scene.Grades.Exam}&person={scene.Grades.People[0]}",
                scene.Results.Address[1..],
            ],
        ["grade-sheets/{class}/{module}/print"] = scene => [$"{scene.Grades.Address[1..]}/print"],
        ["grade-sheets/{class}/{module}/workbook"] = scene => [$"{scene.Grades.Address[1..]}/workbook"],
        ["schedule"] = _ => ["schedule", "schedule?day=2026-03-10"],
        ["moves"] = scene =>
            [$"moves?pick={scene.Person}&step=Transferred", $"moves?pick={scene.Person}&step=Returned"],
        ["invitations/new"] = scene =>
            [$"invitations/new?class={scene.Class}", $"invitations/new?cohort={scene.Cohort}"],
        ["invitations/{id}"] = scene => [$"invitations/{scene.Held}"],
        ["imports/{id:guid}"] = scene =>
            [
                $"imports/{scene.Planned}?show=all&columns=all&edit=3.1",
                $"imports/{scene.AwaitingEncoding}",
                $"imports/{scene.Committing}",
                $"imports/{scene.Committed}",
                $"imports/{scene.Undone}",
            ],
        ["imports/{id:guid}/columns"] = scene => [$"imports/{scene.Planned}/columns"],
    };

    /// <summary>The address of every page, with something to show on it.</summary>
    public static IReadOnlyList<string> AllPages(this TestApp app, PageScene scene) =>
        [
            .. app
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .GroupBy(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath)
                .Where(page => page.Key is not null)
                .Select(page =>
                    page.Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).MinBy(r => r.Length)!
                )
                .Order(StringComparer.Ordinal)
                .SelectMany(route => Sample(scene, route))
                .Select(address => $"/{address}"),
        ];

    private static string[] Sample(PageScene scene, string route) =>
        Addresses.TryGetValue(route, out var make) ? make(scene)
        : route.Contains('{', StringComparison.Ordinal)
            ? throw new InvalidOperationException($"The page '{route}' needs a line in {nameof(PageSamples)}.")
        : [route];
}
