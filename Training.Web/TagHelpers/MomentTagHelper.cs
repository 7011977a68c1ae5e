using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary><c>&lt;moment at="@item.DoneAt" /&gt;</c>: how long ago; the exact moment is its title. <c>exact</c> shows that one.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper(Moments moments) : TagHelper
{
    public DateTimeOffset At { get; set; }

    public bool Exact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", moments.Text(At));
        output.Content.SetContent(Exact ? moments.Text(At) : moments.Ago(At));
    }
}
