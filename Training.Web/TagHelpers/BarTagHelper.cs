using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary>One stretch of a bar, in the unit of the whole; the tone is ok, warn, bad, soft, or none.</summary>
public sealed record BarPart(decimal Value, string? Tone = null);

/// <summary>
/// <c>&lt;bar value="623" of="973" label="623 / 973 dòng" /&gt;</c>: progress as a drawing, because the content security
/// policy forbids a width in a style attribute. Several stretches: <c>parts="[new(473, "ok"), new(250)]"</c>.
/// The numbers also stand beside it in words.
/// </summary>
[HtmlTargetElement("bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTagHelper : TagHelper
{
    public decimal Value { get; set; }

    public decimal Of { get; set; } = 100;

    public string? Tone { get; set; }

    public IReadOnlyList<BarPart>? Parts { get; set; }

    /// <summary>big (14 px) or thin (5 px); otherwise 8 px.</summary>
    public string? Size { get; set; }

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"bar {Size}".TrimEnd());
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("viewBox", "0 0 1000 1");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Content.SetHtmlContent(Stretches());
    }

    private string Stretches()
    {
        var drawing = new StringBuilder();
        var x = 0m;
        foreach (var part in Parts ?? [new(Value, Tone)])
        {
            var width = Of <= 0 ? 0 : Math.Clamp(Math.Round(1000 * part.Value / Of, 1), 0, 1000 - x);
            drawing.Append(
                CultureInfo.InvariantCulture,
                $"""<rect x="{x}" width="{width}" height="1" class="{part.Tone}"/>"""
            );
            x += width;
        }
        return drawing.ToString();
    }
}
