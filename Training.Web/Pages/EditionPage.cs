using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Training.Web.Pages;

/// <summary>A page about one edition of a curriculum or of a rule set, which its address names.</summary>
public abstract class EditionPage : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public int Edition { get; set; }

    public string Label => $"{Code}-{Edition}";

    /// <summary>The code and the edition of a label such as TCLLCT-3.</summary>
    internal static (string Code, int Edition) Parts(string label)
    {
        var dash = label.LastIndexOf('-');
        return
            dash > 0
            && int.TryParse(label.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var edition)
            ? (label[..dash], edition)
            : ("", 0);
    }
}
