using MediatR;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Allocation;

namespace Training.Web.Api;

internal sealed class CohortsApi : IApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cohorts", List).Requires(Permission.ViewCohorts);
        api.MapPost("/cohorts", Plan).Requires(Permission.EditCohorts);
        api.MapGet("/cohorts/{code}", Show).Requires(Permission.ViewCohorts);
        api.MapPut("/cohorts/{code}", Change).Requires(Permission.EditCohorts);
        api.MapGet("/cohorts/{code}/applicants", Applicants).Requires(Permission.ViewPeople);
        api.MapGet("/cohorts/{code}/classes", Classes).Requires(Permission.ViewCohorts);
        api.MapPost("/cohorts/{code}/allocation", Allocate).Requires(Permission.AllocateClasses);
        api.MapGet("/classes/{code}/trainees", Trainees).Requires(Permission.ViewClasses);
    }

    private static async Task<IResult> List(ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ListCohorts(), ct)).Answer(texts, ApiOutcomes.Whole);

    private static async Task<IResult> Plan(PlanCohort command, ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(command, ct)).Answer(
            texts,
            id => Results.Created($"/api/v1/cohorts/{command.Code.Trim().ToUpperInvariant()}", new { id })
        );

    private static async Task<IResult> Show(string code, ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ShowCohort(code), ct)).Answer(texts);

    private static async Task<IResult> Change(
        string code,
        CohortChange change,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        (await sender.Send(new ChangeCohort(code, change.Plan, change.Version, change.Quotas), ct)).Answer(
            texts,
            version => Results.Ok(new { version })
        );

    private static async Task<IResult> Applicants(
        string code,
        ISender sender,
        Texts texts,
        CancellationToken ct,
        int page = 1,
        int pageSize = 100
    ) =>
        (await sender.Send(new ListApplicants(code, page, pageSize), ct)).Answer(
            texts,
            list =>
                Results.Ok(
                    new
                    {
                        list.Items,
                        list.Total,
                        Page = list.Number,
                        PageSize = list.Size,
                    }
                )
        );

    private static async Task<IResult> Classes(string code, ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ShowCohort(code), ct)).Answer(texts, cohort => ApiOutcomes.Whole(cohort.Classes));

    private static async Task<IResult> Allocate(
        string code,
        AllocationOrder order,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        (await sender.Send(new AllocateClasses(code, order.Act, order.Seen), ct)).Answer(
            texts,
            work => Results.Accepted($"/api/v1/work/{work}", new { workId = work })
        );

    private static async Task<IResult> Trainees(string code, ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ShowClass(code), ct)).Answer(texts, view => ApiOutcomes.Whole(view.Trainees));
}

/// <summary>What PUT replaces of a cohort; the quotas named are set and the others stay.</summary>
internal sealed record CohortChange(CohortPlan Plan, int Version, IReadOnlyList<QuotaSeats>? Quotas = null);

internal sealed record AllocationOrder(Act Act, string? Seen = null);
