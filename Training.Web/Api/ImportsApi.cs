using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Imports;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;
using Training.Web.Imports;

namespace Training.Web.Api;

/// <summary>Imports for other systems: the same requests as the pages.</summary>
internal sealed class ImportsApi : IApi
{
    private static readonly Error WordUnknown = new("imports.word_unknown", ErrorKind.Invalid);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/cohorts/{code}/imports", Upload).DisableAntiforgery().Requires(Permission.ImportApplicants);
        api.MapGet("/imports/{id}", Show).Requires(Permission.ViewImports);
        api.MapGet("/imports/{id}/rows", Rows).Requires(Permission.ViewImports);
        api.MapGet("/imports/{id}/workbook", Workbook).Requires(Permission.ViewImports);
        api.MapPost("/imports/{id}/encoding", Encoding).Requires(Permission.ImportApplicants);
        api.MapPost("/imports/{id}/rows/{row:int}/person", Decide).Requires(Permission.ImportApplicants);
        api.MapPost(
                "/imports/{id}/commit",
                (ImportId id, ISender sender, Texts texts, CancellationToken ct) =>
                    Begin(new CommitImport(id), sender, texts, ct)
            )
            .Requires(Permission.ImportApplicants);
        api.MapPost(
                "/imports/{id}/undo",
                (ImportId id, ISender sender, Texts texts, CancellationToken ct) =>
                    Begin(new UndoImport(id), sender, texts, ct)
            )
            .Requires(Permission.ImportApplicants);
    }

    /// <summary>Answers once the rows are planned; of a large file, while they are, with a work item to follow.</summary>
    private static async Task<IResult> Upload(
        string code,
        IFormFile? file,
        [FromForm] string? whenKnown,
        ISender sender,
        Texts texts,
        CancellationToken ct
    )
    {
        if (!TryRead<KnownPersonPolicy>(whenKnown, out var chosen))
            return ApiOutcomes.Problem([WordUnknown.With("word", whenKnown)], texts);
        if (file is null)
            return ApiOutcomes.Problem([ImportDesk.FileMissing], texts);
        await using var content = file.OpenReadStream();
        var policy = chosen ?? KnownPersonPolicy.Overwrite;
        var begun = await sender.Import(content, file.FileName, code, policy, ct);
        if (!begun.Succeeded(out var id))
            return ApiOutcomes.Problem(begun.Errors, texts);
        var import = await sender.Settled(id, ct);
        return import.Answer(texts, view => Results.Created($"/api/v1/imports/{id}", ImportJson.Of(view)));
    }

    private static async Task<IResult> Show(ImportId id, ISender sender, Texts texts, CancellationToken ct) =>
        (await sender.Send(new ShowImport(id), ct)).Answer(texts, view => Results.Ok(ImportJson.Of(view)));

    private static async Task<IResult> Rows(
        ImportId id,
        string? outcome,
        int? page,
        int? pageSize,
        ISender sender,
        Texts texts,
        CancellationToken ct
    )
    {
        if (!TryRead<RowOutcome>(outcome, out var wanted))
            return ApiOutcomes.Problem([WordUnknown.With("word", outcome)], texts);
        var import = await sender.Send(new ShowImport(id), ct);
        var rows = await sender.Send(new ShowImportRows(id, new RowFilter(wanted), page ?? 1, pageSize ?? 50), ct);
        return import.Succeeded(out var view)
            ? rows.Answer(texts, found => Results.Ok(ImportJson.Of(found, view.Layout, texts)))
            : ApiOutcomes.Problem(import.Errors, texts);
    }

    private static async Task<IResult> Workbook(
        ImportId id,
        ISender sender,
        IWorkbookReturn writer,
        Texts texts,
        CancellationToken ct
    )
    {
        var outcome = await sender.Send(new ReturnWorkbook(id), ct);
        if (!outcome.Succeeded(out var found))
            return ApiOutcomes.Problem(outcome.Errors, texts);
        using var workbook = found;
        var name = Downloads.NameOf(workbook.FileName, texts["imports.file_suffix.returned"]);
        return Results.File(await Downloads.Returned(writer, workbook, texts, ct), Downloads.Xlsx, name);
    }

    private static async Task<IResult> Encoding(
        ImportId id,
        EncodingAnswer answer,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) => await Begin(new AnswerEncoding(id, answer.Convert), sender, texts, ct);

    private static async Task<IResult> Decide(
        ImportId id,
        int row,
        PersonAnswer answer,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        (await sender.Send(new DecidePerson(id, row, answer.SameAs), ct)).Answer(
            texts,
            outcome => Results.Ok(new { outcome })
        );

    private static async Task<IResult> Begin(
        ICommand<WorkId> command,
        ISender sender,
        Texts texts,
        CancellationToken ct
    ) =>
        (await sender.Send(command, ct)).Answer(
            texts,
            workId => Results.Accepted($"/api/v1/work/{workId}", new { workId })
        );

    /// <summary>Words as the API writes them, in camelCase; nothing is no word.</summary>
    private static bool TryRead<T>(string? word, out T? value)
        where T : struct, Enum
    {
        var isWord = Enum.TryParse<T>(word, ignoreCase: true, out var read) && Enum.IsDefined(read);
        value = isWord ? read : null;
        return isWord || string.IsNullOrEmpty(word);
    }

    internal sealed record EncodingAnswer(bool Convert);

    internal sealed record PersonAnswer(PersonId? SameAs = null);
}
