using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary><c>&lt;icon name="school" size="lg" /&gt;</c>: a Tabler icon out of the sprite, silent for screen readers.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>A name from tabler.io/icons; written as a literal, for the build to find it.</summary>
    public string Name { get; set; } = "";

    /// <summary>sm (15 px), lg (24 px), xl (44 px); otherwise 18 px.</summary>
    public string? Size { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!; // MVC sets it

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Markup(View, Name, Size));
    }

    internal static string Markup(ViewContext view, string name, string? size = null)
    {
        var assets = view.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var sprite = $"{view.HttpContext.Request.PathBase}/{assets?["vendor/icons.svg"] ?? "vendor/icons.svg"}";
        return $"""<svg class="icon{(size is null ? "" : $" icon-{size}")}" aria-hidden="true"><use href="{sprite}#{name}"/></svg>""";
    }
}
