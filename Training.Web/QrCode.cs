using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using QRCoder;

namespace Training.Web;

/// <summary>What a phone scans, as a picture: one path, without a style that the policy would forbid.</summary>
internal static class QrCode
{
    /// <summary>The secret of an authenticator app.</summary>
    public static IHtmlContent Of(string secret, string account, string issuer, string label)
    {
        var address =
            $"otpauth://totp/{Uri.EscapeDataString($"{issuer}:{account}")}"
            + $"?secret={secret}&issuer={Uri.EscapeDataString(issuer)}";
        return Of(address, label);
    }

    /// <summary>An address to open.</summary>
    public static IHtmlContent Of(string address, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;

        var path = new TagBuilder("path");
        path.Attributes["d"] = PathOf(modules);
        var picture = new TagBuilder("svg");
        picture.Attributes["viewBox"] = string.Create(
            CultureInfo.InvariantCulture,
            $"0 0 {modules.Count} {modules.Count}"
        );
        picture.Attributes["role"] = "img";
        picture.Attributes["aria-label"] = label;
        picture.InnerHtml.AppendHtml(path);
        return picture;
    }

    private static string PathOf(List<System.Collections.BitArray> modules)
    {
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules[y].Count; x++)
            {
                if (modules[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return path.ToString();
    }
}
