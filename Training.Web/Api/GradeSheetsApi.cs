using System.Globalization;
using MediatR;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Cohorts.Contracts;
using Training.Application.Common;
using Training.Application.People.Contracts;

namespace Training.Web.Api;

/// <summary>Grade sheets as other systems fill them: changed cells only, each with the version it was read at.</summary>
internal sealed class GradeSheetsApi : IApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/classes/{code}/modules/{module}/grade-sheets", Open).Requires(Permission.ViewMarks);
        api.MapGet("/grade-sheets/{id}", Show).Requires(Permission.ViewMarks);
        api.MapPatch("/grade-sheets/{id}", Enter).Requires(Permission.EnterMarks);
        api.MapPost("/grade-sheets/{id}/submission", Submit).Requires(Permission.EnterMarks);
        api.MapPost("/grade-sheets/{id}/approval", Approve).Requires(Permission.ApproveMarks);
        api.MapPost("/grade-sheets/{id}/publication", Publish).Requires(Permission.ApproveMarks);
        api.MapPost("/grade-sheets/{id}/reopening", Reopen).Requires(Permission.ApproveMarks);
    }

    /// <remarks>The sheets of a class in a module, one per component; they come into being with the first call.</remarks>
    private static async Task<IResult> Open(
        string code,
        string module,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) => (await sender.Send(new OpenSheets(code, module), ct)).Answer(texts, ApiOutcomes.Whole);

    private static async Task<IResult> Show(GradeSheetId id, ISender sender, Texts texts, CancellationToken ct) =>
        (await Read(id, sender, ct)).Answer(texts, sheet => Results.Ok(sheet));

    private static async Task<IResult> Enter(
        GradeSheetId id,
        SheetPatch patch,
        HttpRequest request,
        ISender sender,
        Texts texts,
        CancellationToken ct
    )
    {
        var sent = patch.Cells ?? [];
        if (sent.SelectMany(CellPatch.Faults).ToList() is { Count: > 0 } faults)
            return ApiOutcomes.Problem(faults, texts);

        var source = new EntrySource(MarkWay.Api, request.Headers.UserAgent);
        var cells = sent.Select(cell => cell.ToChange(id)).ToList();
        // Without any cell it is still asked whether there is such a sheet.
        if (cells.Count == 0)
            return await Show(id, sender, texts, ct);

        return (await sender.Send(new EnterMarks(cells, source), ct)).Answer(
            texts,
            outcomes => Results.Ok(new { cells = outcomes.Select(outcome => CellJson.Of(outcome, texts)) })
        );
    }

    private static async Task<IResult> Submit(GradeSheetId id, ISender sender, Texts texts, CancellationToken ct) =>
        await Stepped(await sender.Send(new SubmitSheets([id]), ct), id, sender, texts, ct);

    private static async Task<IResult> Approve(GradeSheetId id, ISender sender, Texts texts, CancellationToken ct) =>
        await Stepped(await sender.Send(new ApproveSheets([id]), ct), id, sender, texts, ct);

    private static async Task<IResult> Publish(GradeSheetId id, ISender sender, Texts texts, CancellationToken ct) =>
        await Stepped(await sender.Send(new PublishSheets([id]), ct), id, sender, texts, ct);

    private static async Task<IResult> Reopen(
        GradeSheetId id,
        Reopening reopening,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        await Stepped(
            await sender.Send(new ReopenSheets([id], reopening.Reason, reopening.Decision ?? Decision.None), ct),
            id,
            sender,
            texts,
            ct
        );

    private static async Task<IResult> Stepped(
        Result<int> taken,
        GradeSheetId id,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) => taken.Succeeded(out _) ? await Show(id, sender, texts, ct) : ApiOutcomes.Problem(taken.Errors, texts);

    private static async Task<Result<SheetJson>> Read(GradeSheetId id, ISender sender, CancellationToken ct)
    {
        var found = await sender.Send(new FindGradeSheet(id), ct);
        if (!found.Succeeded(out var address))
            return Result<SheetJson>.Refuse(found.Errors);
        var shown = await sender.Send(new ShowGradeSheet(address.Class, address.Module, address.Sitting), ct);
        return shown.Succeeded(out var view) ? SheetJson.Of(id, view) : Result<SheetJson>.Refuse(shown.Errors);
    }

    internal sealed record SheetPatch(IReadOnlyList<CellPatch>? Cells = null);

    internal sealed record Reopening(string? Reason = null, Decision? Decision = null);

    /// <param name="Version">The number of the line of the ledger that was read; 0 for none.</param>
    /// <param name="State">Instead of a value, or beside it that it is scored; neither clears the cell.</param>
    internal sealed record CellPatch(
        PersonId Person,
        int Version,
        decimal? Value = null,
        MarkState? State = null,
        string? Reason = null
    )
    {
        /// <summary>Of the cell in this place: a value and another state contradict each other, a score without a value is none.</summary>
        public static IEnumerable<Error> Faults(CellPatch cell, int place)
        {
            if (cell is { State: MarkState.Scored, Value: null })
                yield return Fault(place, "value", "assessment.value_missing");
            if (cell is { State: not (null or MarkState.Scored), Value: not null })
                yield return Fault(place, "state", "assessment.value_beside_state").With("state", cell.State);
        }

        public CellChange ToChange(GradeSheetId sheet) => new(sheet, Person, Version, Text(), Reason);

        // 7.250 is the number 7.25.
        private string Text() =>
            Value is { } value ? value.ToString("0.############################", CultureInfo.InvariantCulture)
            : State is { } state ? MarkCodes.Of(state) ?? ""
            : "";

        private static Error Fault(int place, string field, string code) =>
            new(code, ErrorKind.Invalid, FormattableString.Invariant($"cells[{place}].{field}"));
    }
}
