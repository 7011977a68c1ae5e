using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.TagHelpers;

/// <summary>Gives the controls of a form their class, and inside a field says to assistive technology what belongs to them.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class ControlTagHelper : TagHelper
{
    /// <summary>After the framework's own, which writes id, name and type.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var type = output.Attributes["type"]?.Value?.ToString();
        if (type == "hidden")
            return;

        var look =
            output.TagName == "select" ? "form-select"
            : type is "checkbox" or "radio" ? "form-check-input"
            : "form-control";
        output.Attributes.SetAttribute("class", $"{look} {output.Attributes["class"]?.Value}".TrimEnd());
        if (!context.Items.TryGetValue(typeof(FieldParts), out var found) || found is not FieldParts field)
            return;

        if (field.DescribedBy.Length > 0)
            output.Attributes.SetAttribute("aria-describedby", field.DescribedBy);
        if (field.IsWrong)
            output.Attributes.SetAttribute("aria-invalid", "true");
    }
}
