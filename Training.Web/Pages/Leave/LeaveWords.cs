using Training.Application.Attendance.Leave;

namespace Training.Web.Pages.Leave;

/// <summary>Leave requests in the words of every page that shows one.</summary>
internal static class LeaveWords
{
    /// <summary>Sáng 24/11/2026; cả ngày 24/11/2026; từ chiều 24/11/2026 đến hết ngày 26/11/2026.</summary>
    public static string Say(LeaveSpan span, Texts texts) =>
        span.From == span.To
            ? texts[
                span.FromHalf != span.ToHalf ? "leaves.whole_day"
                : span.FromHalf == HalfDay.Morning ? "leaves.morning_of"
                : "leaves.afternoon_of",
                ("date", span.From)
            ]
            : texts[
                $"leaves.from_{span.FromHalf}_to_{span.ToHalf}".ToLowerInvariant(),
                ("from", span.From),
                ("to", span.To)
            ];

    public static (string Tone, string Icon) Look(LeaveState state) =>
        state switch
        {
            LeaveState.Asked => ("info", "clock"),
            LeaveState.Approved => ("ok", "circle-check"),
            LeaveState.Refused => ("bad", "circle-x"),
            _ => ("", "arrow-back-up"),
        };
}
