using Training.Application.Common;
using Training.Application.Timetable.Publishing;

namespace Training.Web.Pages.Timetable;

/// <summary>The first publication of a cohort has thousands of changes; a browser is shown some of them at a time.</summary>
internal static class ChangePages
{
    private const int Size = 100;

    public static Page<ChangeLine> At(this IReadOnlyList<ChangeLine> changes, int number)
    {
        var shown = Math.Max(1, number);
        return new([.. changes.Chunk(Size).ElementAtOrDefault(shown - 1) ?? []], changes.Count, shown, Size);
    }
}
