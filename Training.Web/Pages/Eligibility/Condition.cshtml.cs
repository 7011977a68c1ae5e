using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Eligibility.Policies;

namespace Training.Web.Pages.Eligibility;

/// <summary>One condition of a draft, new or changed.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed class ConditionModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    /// <summary>Code of the path; null: what every path shares.</summary>
    [FromQuery(Name = "path")]
    public string? Path { get; set; }

    /// <summary>Which one to change, from 0; null: a new one.</summary>
    [FromQuery(Name = "at")]
    public int? At { get; set; }

    /// <summary>Of a new one.</summary>
    [FromQuery(Name = "kind")]
    public ConditionKind Kind { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public ConditionForm Form { get; set; } = new();

    public string Cohort { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await Find(ct) is { } refused)
            return refused;
        if (Known is { } known)
            Form = ConditionForm.Of(known);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var version = Version;
        if (await Find(ct) is { } refused)
            return refused;

        var condition = Form.ToCondition(Kind);
        var put = await sender.Send(new PutCondition(new(Code, Number, version), Path, At, condition), ct);
        if (put.Errors.Count > 0)
            return this.Refused([.. put.Errors.Select(BesideItsField)]);

        this.Say(texts["policies.condition_saved"]);
        return RedirectToPage("/Eligibility/Policy", null, new { code = Code, number = Number }, Anchor);
    }

    private Condition? Known { get; set; }

    private string Anchor => Path is null ? "shared" : $"path-{Path}";

    /// <summary>Finds the draft and the condition in it. Answers a refusal, or null.</summary>
    private async Task<IActionResult?> Find(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowPolicy(Code, Number), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);
        var place = Path is null
            ? view.Policy!.Content.Common
            : view.Policy!.Content.Paths.FirstOrDefault(path => path.Code == Path)?.Conditions;
        if (view.Policy.State != PolicyState.Draft || place is null || At < 0 || At >= place.Count)
            return NotFound();

        (Cohort, Version) = (view.Cohort.Code, view.Policy.Version);
        Known = At is { } at ? place[at] : null;
        Kind = Known?.Kind ?? Kind;
        return null;
    }

    /// <summary>What a condition calls its choices is a field of its own for each kind of condition.</summary>
    private Error BesideItsField(Error error) =>
        error with
        {
            Field = error.Field switch
            {
                "Choices" => $"Form.{Choices}",
                { } field => $"Form.{field}",
                null => null,
            },
        };

    private string Choices =>
        Kind switch
        {
            ConditionKind.UniversityOfKind => nameof(ConditionForm.Kinds),
            ConditionKind.StudiedInMode => nameof(ConditionForm.Modes),
            ConditionKind.LanguageAtLeast => nameof(ConditionForm.Languages),
            ConditionKind.FieldForPost => nameof(ConditionForm.Fields),
            ConditionKind.ResidenceInProvince => nameof(ConditionForm.Provinces),
            _ => nameof(ConditionForm.Communes),
        };
}
