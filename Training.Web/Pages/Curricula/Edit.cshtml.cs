using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.Curriculum;

namespace Training.Web.Pages.Curricula;

/// <summary>The names, the legal basis and the blocks of a draft.</summary>
[Requires(Permission.EditCurricula)]
public sealed class EditModel(ISender sender, Texts texts) : EditionPage
{
    private const int BlankLines = 2;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? NameVi { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? LegalBasis { get; set; }

    [BindProperty]
    public IList<BlockForm> Blocks { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowCurriculum(Code, Edition), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        (Version, NameVi, NameEn) = (view.Version, view.Content.NameVi, view.Content.NameEn);
        LegalBasis = view.Content.LegalBasis;
        Blocks = WithBlanks(view.Content.Blocks.Select(BlockForm.Of));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var filled = Blocks.Where(block => !block.IsBlank).ToList();
        var command = new ChangeCurriculum(
            Code,
            Edition,
            Version,
            NameVi ?? "",
            NameEn ?? "",
            LegalBasis,
            [.. filled.Select(block => block.ToBlock())]
        );
        var outcome = await sender.Send(command, ct);
        if (outcome.Errors.Count > 0)
        {
            Blocks = WithBlanks(filled);
            ModelState.Clear(); // lines moved up, so what was typed is read from them
            return this.Refused(outcome.Errors);
        }

        this.Say(texts["curricula.saved", ("curriculum", Label)]);
        return RedirectToPage("/Curricula/Show", new { code = Code, edition = Edition });
    }

    private static List<BlockForm> WithBlanks(IEnumerable<BlockForm> blocks) =>
        [.. blocks, .. Enumerable.Range(0, BlankLines).Select(_ => new BlockForm())];
}

/// <summary>A block while it is being typed; a line without letter and name is none.</summary>
public sealed class BlockForm
{
    public string? Letter { get; set; }
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Letter + NameVi + NameEn);

    public Block ToBlock() => new(Letter ?? "", NameVi ?? "", NameEn ?? "");

    public static BlockForm Of(Block block) =>
        new()
        {
            Letter = block.Letter,
            NameVi = block.NameVi,
            NameEn = block.NameEn,
        };
}
