using MediatR;
using Training.Application.Assessment.Results;
using Training.Application.Common;
using Training.Application.Curriculum.Rules;
using Training.Web.Pages;

namespace Training.Web.Api;

internal sealed class RuleSetsApi : IApi
{
    public static void Map(RouteGroupBuilder api)
    {
        const string edition = "/rule-sets/{code}/{edition:int}";
        api.MapGet("/rule-sets", List).Requires(Permission.ViewCohorts);
        api.MapGet(edition, Show).Requires(Permission.ViewCohorts);
        api.MapGet($"{edition}/difference", Compare).Requires(Permission.ViewCohorts);
        api.MapGet($"{edition}/trial", Try).Requires(Permission.EditRules);
        api.MapPost($"{edition}/drafts", Draft).Requires(Permission.EditRules);
        api.MapPut(edition, Change).Requires(Permission.EditRules);
        api.MapDelete(edition, Discard).Requires(Permission.EditRules);
        api.MapPost($"{edition}/approval", Approve).Requires(Permission.ApproveRules);
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

    /// <param name="with">The label of the other edition: TCLLCT-1.</param>
    private static async Task<IResult> Compare(
        string code,
        int edition,
        string with,
        ISender sender,
        Texts texts,
        CancellationToken ct
    )
    {
        var (other, otherEdition) = EditionPage.Parts(with);
        return (await sender.Send(new CompareRuleSets(code, edition, other, otherEdition), ct)).Answer(texts);
    }

    private static async Task<IResult> Try(
        string code,
        int edition,
        string cohort,
        ISender sender,
        Texts texts,
        CancellationToken ct,
        int page = 1
    ) =>
        (await sender.Send(new TryRules(code, edition, cohort, page), ct)).Answer(
            texts,
            trial =>
                Results.Ok(
                    new
                    {
                        Usual = trial.Usual.Label,
                        Tried = trial.Tried.Label,
                        trial.People,
                        trial.Modules,
                        trial.Averages,
                        trial.Moves,
                        trial.Lines.Items,
                        trial.Lines.Total,
                        Page = trial.Lines.Number,
                        PageSize = trial.Lines.Size,
                    }
                )
        );

    private static async Task<IResult> Draft(
        string code,
        int edition,
        RuleSetDraft draft,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        (await sender.Send(new DraftRuleSet(code, edition, draft.Code, draft.ValidFrom), ct)).Answer(
            texts,
            next =>
                Results.Created(
                    $"/api/v1/rule-sets/{draft.Code.Trim().ToUpperInvariant()}/{next}",
                    new { edition = next }
                )
        );

    private static async Task<IResult> Change(
        string code,
        int edition,
        RuleSetChange change,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        (await sender.Send(new ChangeRuleSet(code, edition, change.Version, change.Content), ct)).Answer(
            texts,
            version => Results.Ok(new { version })
        );

    private static async Task<IResult> Discard(
        string code,
        int edition,
        int version,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) => (await sender.Send(new DiscardRuleSet(code, edition, version), ct)).Answer(texts, _ => Results.NoContent());

    private static async Task<IResult> Approve(
        string code,
        int edition,
        RuleSetApproval approval,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        (await sender.Send(new ApproveRuleSet(code, edition, approval.Version, approval.EndsEarlier), ct)).Answer(
            texts,
            _ => Results.NoContent()
        );
}

internal sealed record RuleSetDraft(string Code, DateOnly ValidFrom);

/// <summary>What PUT replaces of a draft; the parameters named are set and the others stay.</summary>
internal sealed record RuleSetChange(RuleSetContent Content, int Version);

internal sealed record RuleSetApproval(int Version, bool EndsEarlier = false);
