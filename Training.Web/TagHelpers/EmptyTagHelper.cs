using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary>
/// <c>&lt;empty icon="users-plus" title="..."&gt;&lt;p&gt;...&lt;/p&gt;&lt;div class="row-x"&gt;buttons&lt;/div&gt;&lt;/empty&gt;</c>:
/// a place with nothing in it says why, when that changes, and what to do.
/// </summary>
public sealed class EmptyTagHelper(HtmlEncoder html) : TagHelper
{
    public string Icon { get; set; } = "";

    public string Title { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!; // MVC sets it

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.SetHtmlContent(
            $"""<div class="art">{IconTagHelper.Markup(View, Icon)}</div><h2>{html.Encode(Title)}</h2>"""
        );
    }
}
