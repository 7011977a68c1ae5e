using MediatR;
using Training.Application.Common;
using Training.Application.Curriculum;

namespace Training.Web.Api;

internal sealed class RuleSetsApi : IApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/rule-sets", List).Requires(Permission.ViewCohorts);
        api.MapGet("/rule-sets/{code}/{edition:int}", Show).Requires(Permission.ViewCohorts);
        api.MapPost("/rule-sets/{code}/{edition:int}/approval", Approve).Requires(Permission.ApproveRules);
    }

    private static async Task<IResult> List(ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ListRuleSets(), ct)).Answer(texts, ApiOutcomes.Whole);

    private static async Task<IResult> Show(
        string code,
        int edition,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) => (await sender.Send(new ShowRuleSet(code, edition), ct)).Answer(texts);

    private static async Task<IResult> Approve(
        string code,
        int edition,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) => (await sender.Send(new ApproveRuleSet(code, edition), ct)).Answer(texts, _ => Results.NoContent());
}
