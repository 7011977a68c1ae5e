using Training.Application.Attendance;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Pages.Attendance;

/// <summary>Marks in the words of every page that shows one.</summary>
internal static class RegisterWords
{
    /// <summary>Vắng không phép; tiết 1–2 vắng có phép, tiết 3 đi muộn.</summary>
    public static string Say(string? text, Texts texts)
    {
        if (Letters.Read(text) is not { } letters)
            return texts["registers.not_recorded"];

        var marks = letters.Marks.ToList();
        if (letters.IsWhole(marks[0]))
            return texts.Word("registers", marks[0]);
        if (letters == Letters.CameLate(marks.Count))
            return texts.Word("registers", PeriodMark.Late);

        var parts = new List<string>();
        for (var first = 0; first < marks.Count; )
        {
            var until = marks.FindIndex(first, mark => mark != marks[first]);
            until = until < 0 ? marks.Count : until;
            if (marks[first] != PeriodMark.Present)
                parts.Add(Part(texts, first + 1, until, marks[first]));
            first = until;
        }
        return string.Join(", ", parts);
    }

    /// <summary>How a mark looks: the tone and the icon that say it beside the word.</summary>
    public static (string Tone, string Icon) Look(string text) =>
        Letters.Read(text) is not { } letters ? ("", "circle-dashed")
        : letters.Excused + letters.Unexcused > 0 ? ("bad", "user-x")
        : letters.Late > 0 ? ("warn", "clock")
        : ("ok", "user-check");

    /// <summary>Where the register of a session stands: chưa ghi, đã chốt.</summary>
    public static string State(MyAttendance mine, SessionId session, Texts texts) =>
        mine.Registers.TryGetValue(session, out var state)
            ? texts.Word("registers", state)
            : texts["registers.not_recorded"];

    private static string Part(Texts texts, int first, int last, PeriodMark mark) =>
        texts[
            first == last ? "registers.period_is" : "registers.periods_are",
            ("first", first),
            ("last", last),
            ("mark", texts.Word("registers", mark))
        ];
}
