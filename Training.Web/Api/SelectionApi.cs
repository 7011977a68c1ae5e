using MediatR;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Selection;
using Training.Application.Work.Contracts;

namespace Training.Web.Api;

internal sealed class SelectionApi : IApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cohorts/{code}/selection", Show).Requires(Permission.ViewEveryone);
        api.MapPost("/cohorts/{code}/selection", Order).Requires(Permission.EnrolTrainees);
    }

    private static async Task<IResult> Show(string code, ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ShowSelection(code), ct)).Answer(
            texts,
            view =>
                Results.Ok(
                    new
                    {
                        view.Last,
                        view.Earlier,
                        view.SeatsLeft,
                        Missing = view.Missing?.Code,
                        view.Outcomes,
                        view.Cells,
                    }
                )
        );

    private static async Task<IResult> Order(
        string code,
        SelectionOrder order,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        (await sender.Send(Command(code, order), ct)).Answer(
            texts,
            work => Results.Accepted($"/api/v1/work/{work}", new { workId = work })
        );

    private static ICommand<WorkId> Command(string code, SelectionOrder order) =>
        order.Act is { } act
            ? new DecideSelection(code, order.Seen ?? "", act)
            : new RunSelection(code, order.Seed ?? "");
}

/// <summary>A trial by a seed; or, with an act, the decision about the trial that was seen.</summary>
/// <param name="Seed">What lots are drawn by.</param>
/// <param name="Seen">The basis of the trial.</param>
internal sealed record SelectionOrder(string? Seed = null, string? Seen = null, Act? Act = null);
