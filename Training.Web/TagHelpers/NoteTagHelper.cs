using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary><c>&lt;note tone="warn" icon="alert-triangle"&gt;...&lt;/note&gt;</c>: a message inside a page.</summary>
public sealed class NoteTagHelper : TagHelper
{
    /// <summary>ok, warn, bad; none informs.</summary>
    public string? Tone { get; set; }

    public string Icon { get; set; } = "info-circle";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!; // MVC sets it

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"note {Tone}".TrimEnd());
        output.PreContent.SetHtmlContent($"""{IconTagHelper.Markup(View, Icon)}<div class="grow">""");
        output.PostContent.SetHtmlContent("</div>");
    }
}
