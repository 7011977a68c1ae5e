using System.CommandLine;
using MediatR;
using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Imports;
using Training.Application.Work.Contracts;
using Training.Web.Api;
using Training.Web.Imports;

namespace Training.Web.Commands;

/// <summary>The same plan and commit as the page. What a person would have to be asked is refused with the reason.</summary>
internal sealed class ImportApplicants()
    : ConsoleVerb("import applicants", "Checks a list of applicants; with --commit also writes it into the cohort.")
{
    private static readonly Argument<FileInfo> List = new("FILE") { Description = ".xlsx, .xls or .csv" };
    private static readonly Option<string> Cohort = new("--cohort")
    {
        Description = "The cohort's code.",
        Required = true,
    };
    private static readonly Option<bool> Commit = new("--commit") { Description = "Writes what the plan says." };

    private static readonly Error NoSuchFile = new("imports.file_not_there", ErrorKind.Invalid);
    private static readonly Error Asks = new("imports.needs_a_person", ErrorKind.Conflict);

    protected override IEnumerable<Argument> Arguments => [List];

    protected override IEnumerable<Option> Options => [.. base.Options, Cohort, Commit];

    protected override async Task<int> Run(Session session, CancellationToken ct)
    {
        var file = session.Line.GetValue(List)!;
        if (!file.Exists)
            return await session.Refuse([NoSuchFile.With("file", file.Name)]);

        var sender = session.Services.GetRequiredService<ISender>();
        await using var content = file.OpenRead();
        var cohort = session.Line.GetValue(Cohort)!;
        var begun = await sender.Import(content, file.Name, cohort, KnownPersonPolicy.Overwrite, ct);
        if (!begun.Succeeded(out var id))
            return await session.Refuse(begun.Errors);

        var planned = await Worked(session, id, ct);
        if (!planned.Succeeded(out var import) || !session.Line.GetValue(Commit))
            return await Print(session, planned);
        if (import.State != ImportState.Planned)
            return await session.Refuse([Asks.With("id", id.ToString())]);

        var committed = await sender.Send(new CommitImport(id), ct);
        return committed.Succeeded(out _)
            ? await Print(session, await Worked(session, id, ct))
            : await session.Refuse(committed.Errors);
    }

    /// <summary>The import once its work is done, here or by a worker elsewhere.</summary>
    private static async Task<Result<ImportView>> Worked(Session session, ImportId id, CancellationToken ct)
    {
        var sender = session.Services.GetRequiredService<ISender>();
        var runner = session.Services.GetRequiredService<IWorkRunner>();
        while (true)
        {
            var outcome = await sender.Send(new ShowImport(id), ct);
            if (!outcome.Succeeded(out var import) || !import.UnderWay || import.IsStuck)
                return outcome;
            await runner.Run(import.Work!.Id, ct);
            await Task.Delay(50, ct);
        }
    }

    private static async Task<int> Print(Session session, Result<ImportView> outcome) =>
        outcome.Succeeded(out var import)
            ? await session.Print(ImportJson.Of(import), _ => Summary(import))
            : await session.Refuse(outcome.Errors);

    private static string Summary(ImportView import)
    {
        var (rows, results) = (import.Counts.Rows, import.Counts.Results);
        var plan =
            $"{import.Id} {import.State}: {rows.Total} rows = {rows.Create} create + {rows.Update} update"
            + $" + {rows.Unchanged} unchanged + {rows.Review} review + {rows.Error} error";
        return import.State == ImportState.Committed
            ? $"{plan}\ncommitted: {results.Created} created, {results.Updated} updated, {results.Unchanged} unchanged, {results.Refused} refused"
            : plan;
    }
}
