using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c> above a form: every refusal, each a link to its field. Nothing refused: nothing shown.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Texts texts, HtmlEncoder html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!; // MVC sets it

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View
            .ModelState.SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Attributes.SetAttribute("aria-labelledby", "errors-title");
        var title = texts["shell.to_correct", ("count", errors.Count)];
        output.Content.AppendHtml($"""<h2 id="errors-title">{Encode(title)}</h2><ul>""");
        foreach (var (field, message) in errors)
        {
            output.Content.AppendHtml(
                field.Length == 0
                    ? $"<li>{Encode(message)}</li>"
                    : $"""<li><a href="#{TagBuilder.CreateSanitizedId(field, "_")}">{Encode(message)}</a></li>"""
            );
        }
        output.Content.AppendHtml("</ul>");
    }

    private string Encode(string text) => html.Encode(text);
}
