using System.Globalization;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Web.Pages.Upkeep;

/// <summary>How the times and the outcome of recurring work are said.</summary>
public static class UpkeepWords
{
    public static (string Tone, string Icon) Look(RecurringLine line) =>
        line switch
        {
            { Latest.State: WorkState.Running } => ("run", "player-play"),
            { NeedsAttention: true } => ("bad", "circle-x"),
            { IsRetried: true } => ("warn", "refresh"),
            { Latest.State: WorkState.Done } => ("ok", "circle-check"),
            _ => ("", "clock"),
        };

    /// <summary>Every day 01:30.</summary>
    public static string Said(this Texts texts, Rhythm rhythm)
    {
        if (rhythm.Every < TimeSpan.FromDays(1))
            return texts["upkeep.hourly", ("minute", rhythm.Offset.Minutes)];

        var time = TimeOnly.MinValue.Add(rhythm.Offset, out var days);
        var day = CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)((days + 1) % 7)); // weeks begin on Monday
        return rhythm.Every == TimeSpan.FromDays(1)
            ? texts["upkeep.daily", ("time", time)]
            : texts["upkeep.weekly", ("day", day), ("time", time)];
    }

    /// <summary>Where the latest run stands.</summary>
    public static string Latest(this Texts texts, WorkView work, Moments moments) =>
        work.State switch
        {
            WorkState.Done => texts["upkeep.done_at", ("at", moments.Text(work.DoneAt ?? work.CreatedAt))],
            WorkState.Running => texts["upkeep.running_since", ("at", moments.Text(work.StartedAt ?? work.CreatedAt))],
            WorkState.Pending => texts["upkeep.waiting"],
            _ => texts["upkeep.failed_at", ("at", moments.Text(work.StartedAt ?? work.CreatedAt))],
        };
}
