using Training.Application.Work.Contracts;

namespace Training.Web.Pages.Work;

/// <summary>How the state and the pace of background work are said.</summary>
public static class WorkWords
{
    /// <summary>The states in the order of their filters.</summary>
    public static readonly IReadOnlyList<WorkState> Filters =
    [
        WorkState.InDoubt,
        WorkState.Dead,
        WorkState.Running,
        WorkState.Pending,
        WorkState.Done,
        WorkState.Cancelled,
    ];

    public static string Tone(this WorkState state) =>
        state switch
        {
            WorkState.Running => "run",
            WorkState.Done => "ok",
            WorkState.InDoubt => "warn",
            WorkState.Dead => "bad",
            _ => "",
        };

    public static string Icon(this WorkState state) =>
        state switch
        {
            WorkState.Running => "player-play",
            WorkState.Done => "circle-check",
            WorkState.InDoubt => "help-circle",
            WorkState.Dead => "circle-x",
            WorkState.Cancelled => "player-stop",
            _ => "clock",
        };

    public static string Word(this Texts texts, WorkState state) => texts[$"work.state_{state}"];

    public static string Title(this Texts texts, WorkView work) =>
        work.Subject is null ? texts[$"work.kind.{work.Kind}"] : $"{texts[$"work.kind.{work.Kind}"]}: {work.Subject}";

    /// <summary>The ledger keeps codes alone, so a sentence that needs facts gives way to its code.</summary>
    public static string Refusal(this Texts texts, string code)
    {
        var sentence = texts[code];
        return sentence.Contains('{', StringComparison.Ordinal) ? texts["work.refused", ("code", code)] : sentence;
    }

    /// <summary>"About 40 seconds left", or nothing while there is no pace to judge by.</summary>
    public static string? Remaining(this Texts texts, WorkView work) =>
        work.Remaining switch
        {
            null => null,
            { TotalSeconds: < 90 } left => texts["work.seconds_left", ("n", (int)Math.Ceiling(left.TotalSeconds))],
            { TotalMinutes: < 90 } left => texts["work.minutes_left", ("n", (int)Math.Ceiling(left.TotalMinutes))],
            { } left => texts["work.hours_left", ("n", (int)Math.Ceiling(left.TotalHours))],
        };
}
