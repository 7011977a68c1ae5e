using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Begins an import of a received file into a cohort; its rows are planned as background work.</summary>
[Requires(Permission.ImportApplicants)]
public sealed record StartImport(string CohortCode, ReceivedFile File, KnownPersonPolicy WhenKnown)
    : ICommand<ImportId>;

internal sealed class StartImportHandler(
    IImportsDb db,
    ICohortDirectory cohorts,
    IWorkQueue queue,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<StartImport, Result<ImportId>>
{
    public async Task<Result<ImportId>> Handle(StartImport command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.CohortCode, ct) is not { } cohort)
            return ImportErrors.CohortUnknown.With("cohort", command.CohortCode);

        var now = clock.GetUtcNow();
        var sheets = command.File.Contents.Sheets;
        var import = new Import(
            ImportId.New(now),
            cohort.Id,
            command.File.File,
            sheets,
            command.WhenKnown,
            new Uploader(actor.User, actor.Name, now)
        );
        import.Plan(sheets.Where(sheet => !sheet.Hidden).Select(sheet => sheet.Rows).DefaultIfEmpty().Max());
        import.RunAs(await queue.Enqueue(new PlanImport(import.Id), $"{import.Id}:{import.Round}", ct));
        db.Imports.Add(import);
        return import.Id;
    }
}
