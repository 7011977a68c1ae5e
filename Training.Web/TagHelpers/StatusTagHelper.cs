using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary><c>&lt;status tone="ok" icon="circle-check"&gt;Đã kết thúc&lt;/status&gt;</c>: a state as icon, word and colour.</summary>
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>ok, warn, bad, info, run; none is neutral.</summary>
    public string? Tone { get; set; }

    public string? Icon { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!; // MVC sets it

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"st {Tone}".TrimEnd());
        if (Icon is not null)
            output.PreContent.SetHtmlContent(IconTagHelper.Markup(View, Icon));
    }
}
