using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary>
/// <c>&lt;field for="Email" label="..." hint="..."&gt;&lt;input asp-for="Email" /&gt;&lt;/field&gt;</c>: label, hint, error and
/// control in this order. The control inside is tied to its hint and error; see <see cref="ControlTagHelper"/>.
/// </summary>
public sealed class FieldTagHelper(Texts texts, HtmlEncoder html) : TagHelper
{
    public ModelExpression For { get; set; } = null!; // an attribute without which the page does not compile

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!; // MVC sets it

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error =
            View.ModelState.TryGetValue(name, out var entry) && entry.Errors is [var first, ..]
                ? first.ErrorMessage
                : null;
        context.Items[typeof(FieldParts)] = new FieldParts(
            error is not null,
            string.Join(
                ' ',
                new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>()
            )
        );
        var control = await output.GetChildContentAsync();

        output.TagName = "div";
        output.Attributes.SetAttribute("class", error is null ? "field" : "field wrong");
        output.Content.AppendHtml($"""<label for="{id}">{Encode(Label)}""");
        if (Optional)
            output.Content.AppendHtml($""" <span class="optional">{Encode(texts["shell.optional"])}</span>""");
        output.Content.AppendHtml("</label>");
        if (Hint is not null)
            output.Content.AppendHtml($"""<span class="hint" id="{id}-hint">{Encode(Hint)}</span>""");
        if (error is not null)
        {
            output.Content.AppendHtml(
                $"""<span class="err" id="{id}-error">{IconTagHelper.Markup(View, "alert-circle", "sm")}<span class="vh">{Encode(texts["shell.error"])}</span> {Encode(error)}</span>"""
            );
        }
        output.Content.AppendHtml(control);
    }

    private string Encode(string text) => html.Encode(text);
}

/// <summary>What a control learns from the field around it.</summary>
internal sealed record FieldParts(bool IsWrong, string DescribedBy);
