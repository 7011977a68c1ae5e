using MediatR;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.Timetable.Publishing;
using Training.Application.Timetable.Sheets;
using Training.Web.Imports;

namespace Training.Web.Api;

internal sealed class TimetablesApi : IApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/timetables/{cohort}/workbook", Workbook).Requires(Permission.ViewPlanning);
        api.MapGet("/timetables/{cohort}/publication", Review).Requires(Permission.ViewPlanning);
        api.MapPost("/timetables/{cohort}/publication", Publish).Requires(Permission.PublishTimetable);
    }

    private static async Task<IResult> Workbook(
        string cohort,
        ISender sender,
        ISheetWriter writer,
        Texts texts,
        CancellationToken ct
    )
    {
        var written = await sender.Send(new WriteTimetable(cohort), ct);
        if (!written.Succeeded(out var sheet))
            return ApiOutcomes.Problem(written.Errors, texts);
        var name = texts["workbooks.file", ("cohort", sheet.SheetName)];
        return Results.File(await Downloads.Written(writer, sheet, ct), Downloads.Xlsx, name);
    }

    private static async Task<IResult> Review(string cohort, ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ShowDraft(cohort), ct)).Answer(texts);

    private static async Task<IResult> Publish(
        string cohort,
        PublicationJson body,
        ISender sender,
        Texts texts,
        CancellationToken ct
    )
    {
        var published = await sender.Send(new PublishTimetable(cohort, body.Reason, body.Seen), ct);
        if (!published.Succeeded(out var receipt))
            return ApiOutcomes.Problem(published.Errors, texts);
        return (await sender.Send(new ComparePublications(cohort, receipt.Number), ct)).Answer(
            texts,
            diff =>
                Results.Ok(
                    new
                    {
                        receipt.Cohort,
                        receipt.Number,
                        receipt.At,
                        receipt.Sessions,
                        receipt.Staying,
                        diff.Changes,
                        diff.Affected,
                    }
                )
        );
    }

    /// <param name="Seen">The mark of the draft that was looked at; without one whatever it is now is published.</param>
    internal sealed record PublicationJson(string? Reason = null, string? Seen = null);
}
