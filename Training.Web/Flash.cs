using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Training.Web;

/// <summary>One sentence that the next page shows: "Đã lưu Khóa 4". For success only; a refusal stays on its page.</summary>
internal static class Flash
{
    public const string Key = "flash";

    public static void Say(this PageModel page, string sentence) => page.TempData[Key] = sentence;
}
