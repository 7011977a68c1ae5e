using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary><c>&lt;crumbs&gt;&lt;a asp-page="/People/Index"&gt;...&lt;/a&gt;&lt;/crumbs&gt;</c>: the way back up; the page itself is not in it.</summary>
public sealed class CrumbsTagHelper(Texts texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "crumb");
        output.Attributes.SetAttribute("aria-label", texts["shell.crumbs"]);
    }
}
