using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.Curriculum;

namespace Training.Web.Pages.Curricula;

/// <summary>One module of a draft with its lessons; without a code in the address, a new one.</summary>
[Requires(Permission.EditCurricula)]
public sealed class ModuleModel(ISender sender, Texts texts) : EditionPage
{
    /// <summary>The code of the module; null: a new one.</summary>
    [FromQuery]
    public string? Of { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public ModuleForm Form { get; set; } = new();

    public CurriculumContent Curriculum { get; private set; } = null!; // the page is shown only when it is set

    public IEnumerable<ModuleContent> Others => Curriculum.Modules.Where(module => module.Code != Of);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowCurriculum(Code, Edition), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        (Curriculum, Version) = (view.Content, view.Version);
        if (Of is null)
        {
            Form = new ModuleForm { Place = Curriculum.Modules.Count + 1 }.WithBlanks();
            return Page();
        }

        var place = Curriculum.Modules.TakeWhile(module => module.Code != Of).Count();
        if (place == Curriculum.Modules.Count)
            return NotFound();

        Form = ModuleForm.Of(Curriculum.Modules[place], place + 1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form.Code = Of ?? Form.Code;
        var put = new PutModule(Code, Edition, Version, Form.ToContent(), IsNew: Of is null, Form.Place);
        var outcome = await sender.Send(put, ct);
        return outcome.Errors.Count > 0
            ? await Again(outcome.Errors, ct)
            : Done("curricula.module_saved", Form.Code!.Trim().ToUpperInvariant());
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new RemoveModule(Code, Edition, Version, Of ?? ""), ct);
        return outcome.Errors.Count > 0 ? await Again(outcome.Errors, ct) : Done("curricula.module_removed", Of!);
    }

    private RedirectToPageResult Done(string sentence, string module)
    {
        this.Say(texts[sentence, ("module", module)]);
        return RedirectToPage("/Curricula/Show", new { code = Code, edition = Edition });
    }

    private async Task<IActionResult> Again(IReadOnlyList<Error> errors, CancellationToken ct)
    {
        var (typed, version) = (Form.WithBlanks(), Version);
        var outcome = await sender.Send(new ShowCurriculum(Code, Edition), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        ModelState.Clear(); // lines moved up, so what was typed is read from them
        (Curriculum, Form, Version) = (view.Content, typed, version);
        return this.Refused([.. errors.Select(InTheForm)]);
    }

    private static Error InTheForm(Error error) =>
        error.Field is { } field ? error with { Field = $"{nameof(Form)}.{field}" } : error;
}
