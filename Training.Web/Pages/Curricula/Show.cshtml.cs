using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.Curriculum;
using Training.Application.Curriculum.Contracts;
using Training.Application.Curriculum.Workbook;
using Training.Application.Reporting;
using Training.Web.Imports;

namespace Training.Web.Pages.Curricula;

/// <summary>An edition with its sums; whoever may change curricula goes on from here.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class ShowModel(ISender sender, IActor actor, Texts texts) : EditionPage
{
    public CurriculumView View { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyDictionary<string, int> Qualified { get; private set; } = new Dictionary<string, int>();

    public bool MayEdit => actor.Has(Permission.EditCurricula);

    public bool IsDraft => !View.Summary.Approved;

    public CurriculumContent Curriculum => View.Content;

    /// <summary>The kinds of lesson that it has, in the order of their enum.</summary>
    public IReadOnlyList<LessonKind> Kinds =>
        [.. Curriculum.Modules.SelectMany(module => module.Lessons).Select(lesson => lesson.Kind).Distinct().Order()];

    public IEnumerable<ModuleContent> Of(Block block) =>
        Curriculum.Modules.Where(module => module.Block == block.Letter);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostApproveAsync(int version, CancellationToken ct)
    {
        var approved = await sender.Send(new ApproveCurriculum(Code, Edition, version), ct);
        if (!approved.Succeeded(out var label))
            return await Show(this.Refused(approved.Errors), ct);

        this.Say(texts["curricula.approved_now", ("curriculum", label)]);
        return RedirectToPage("/Curricula/Show", new { code = Code, edition = Edition });
    }

    public async Task<IActionResult> OnGetExportAsync([FromServices] ISheetWriter writer, CancellationToken ct)
    {
        var outcome = await sender.Send(new WriteWorkbook(Code, Edition), ct);
        if (!outcome.Succeeded(out var sheets))
            return this.Refused(outcome.Errors);

        var file = new MemoryStream();
        await writer.WriteXlsx(sheets, file, ct);
        file.Position = 0;
        return File(file, Downloads.Xlsx, $"{Label}.xlsx");
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        if ((await sender.Send(new CountQualified(), ct)).Succeeded(out var qualified))
            Qualified = qualified;
        return this.Shown(await sender.Send(new ShowCurriculum(Code, Edition), ct), view => View = view, answer);
    }
}
