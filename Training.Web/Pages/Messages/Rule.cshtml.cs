using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Access.Contracts;
using Training.Application.Common;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Web.Pages.Messages;

/// <summary>One rule, to be changed.</summary>
[Requires(Permission.ManageMessages)]
public sealed class RuleModel(ISender sender, Texts texts, ILetterTexts letters) : PageModel
{
    [FromRoute]
    public FactKind Fact { get; set; }

    [BindProperty]
    public RuleForm Form { get; set; } = new();

    /// <summary>Of the account of somebody whose message is looked at.</summary>
    [FromQuery(Name = "as")]
    public string? Email { get; set; }

    public RuleView Rule { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<Channel> Channels { get; private set; } = [];

    /// <summary>Null: nobody was chosen.</summary>
    public RulePreview? Preview { get; private set; }

    /// <summary>The text that holds where none is typed, with its placeholders.</summary>
    public string Usual(string language, string code) => letters.In(language, code);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();
        if (string.IsNullOrWhiteSpace(Email))
            return await Show(Page(), rule => Form = RuleForm.Of(rule), ct);

        var preview = this.Shown(await sender.Send(new PreviewRule(Fact, Email), ct), shown => Preview = shown, Page());
        return await Show(preview, rule => Form = RuleForm.Of(rule), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ChangeRule(Fact, Form.Terms(), Form.Texts(), Form.Version), ct);
        if (outcome.Errors.Count > 0)
            return await Show(this.Refused(outcome.Errors), _ => { }, ct);

        this.Say(texts["messages.saved"]);
        return RedirectToPage("/Messages/Index");
    }

    private async Task<IActionResult> Show(IActionResult answer, Action<RuleView> fill, CancellationToken ct) =>
        this.Shown(
            await sender.Send(new ShowRule(Fact), ct),
            shown =>
            {
                (Rule, Channels) = (shown.Rule, shown.Channels);
                fill(shown.Rule);
            },
            answer
        );
}

/// <summary>A rule as it is typed.</summary>
public sealed class RuleForm
{
    public int Version { get; set; }
    public bool On { get; set; }
    public int DaysBefore { get; set; }
    public TimeOnly? At { get; set; }
    public IReadOnlyList<Role>? To { get; set; }
    public IReadOnlyList<Channel>? By { get; set; }
    public bool Digest { get; set; }
    public string? SubjectVi { get; set; }
    public string? BodyVi { get; set; }
    public string? SubjectEn { get; set; }
    public string? BodyEn { get; set; }

    public static RuleForm Of(RuleView rule) =>
        new()
        {
            Version = rule.Version,
            On = rule.Terms.On,
            DaysBefore = rule.Terms.DaysBefore,
            At = rule.Terms.At,
            To = [.. rule.Terms.To],
            By = [.. rule.Terms.By],
            Digest = rule.Terms.Digest,
            SubjectVi = rule.Texts.SubjectVi,
            BodyVi = rule.Texts.BodyVi,
            SubjectEn = rule.Texts.SubjectEn,
            BodyEn = rule.Texts.BodyEn,
        };

    public Terms Terms() => new(On, DaysBefore, At, To ?? [], By ?? [], Digest);

    public TextsOfRule Texts() => new(Said(SubjectVi), Said(BodyVi), Said(SubjectEn), Said(BodyEn));

    private static string? Said(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
