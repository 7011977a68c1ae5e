using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary>
/// <c>&lt;pager number="@Model.List.Number" size="@Model.List.Size" total="@Model.List.Total" /&gt;</c>: which rows these
/// are, and links to the pages around. The links keep the rest of the address and set <c>page</c>.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(Texts texts, HtmlEncoder html) : TagHelper
{
    public int Number { get; set; } = 1;

    public int Size { get; set; }

    public int Total { get; set; }

    /// <summary>The query parameter that carries the page's number.</summary>
    public string Parameter { get; set; } = "page";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!; // MVC sets it

    private int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["shell.pages"]);
        var first = Total == 0 ? 0 : ((Number - 1) * Size) + 1;
        var last = Math.Min(Number * Size, Total);
        var rows = texts["shell.rows_of", ("first", first), ("last", last), ("total", Total)];
        output.Content.AppendHtml($"""<span class="grow" role="status">{Encode(rows)}</span>""");
        if (Pages == 1)
            return;

        output.Content.AppendHtml(Step(Number - 1, "chevron-left", texts["shell.previous_page"], "prev"));
        var place = texts["shell.page_of", ("number", Number), ("pages", Pages)];
        output.Content.AppendHtml($"""<span class="num">{Encode(place)}</span>""");
        output.Content.AppendHtml(Step(Number + 1, "chevron-right", texts["shell.next_page"], "next"));
    }

    private string Step(int number, string icon, string label, string relation) =>
        number < 1 || number > Pages
            ? ""
            : $"""<a class="ibtn" rel="{relation}" href="{Encode(Address(number))}" aria-label="{Encode(label)}">{IconTagHelper.Markup(View, icon)}</a>""";

    private string Address(int number)
    {
        var request = View.HttpContext.Request;
        var query = new QueryBuilder(
            request
                .Query.Where(pair => pair.Key != Parameter)
                .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))
        )
        {
            { Parameter, number.ToString(CultureInfo.InvariantCulture) },
        };
        return $"{request.PathBase}{request.Path}{query}";
    }

    private string Encode(string text) => html.Encode(text);
}
