using System.Globalization;
using Training.Application.Timetable.Solving.Capacity;

namespace Training.Web.Pages.Timetable;

/// <summary>What there is too little of, and what can be done about it, as every page says it.</summary>
internal static class ShortageWords
{
    /// <summary>So many names are read; the others are counted.</summary>
    private const int MostNames = 8;

    /// <summary>Tuần 12–15 (17/03/2025–13/04/2025): buổi học cần phòng có máy tính 27 nửa ngày, chỉ có 20 (B1, B2).</summary>
    public static string Say(Shortage shortage, Texts texts) =>
        texts[
            $"capacity.{Words.Snake(shortage.Kind.ToString())}{Variant(shortage)}",
            ("weeks", When(shortage, texts)),
            ("from", shortage.From),
            ("to", shortage.To),
            ("demand", shortage.Demand),
            ("supply", shortage.Supply),
            ("seats", shortage.Seats),
            ("classes", Names(shortage.Classes, texts)),
            ("modules", Names(shortage.Modules, texts)),
            ("instructors", Names(shortage.Instructors, texts)),
            ("rooms", Names(shortage.Rooms, texts)),
            ("features", Names([.. shortage.Features.Select(one => texts.Word("timetable", one))], texts))
        ];

    /// <summary>Thêm phòng, cho học phần nhiều tuần hơn…</summary>
    public static string Hint(Shortage shortage, Texts texts) =>
        texts[$"capacity.{Words.Snake(shortage.Kind.ToString())}_hint"];

    private static string Variant(Shortage shortage) =>
        shortage.Kind switch
        {
            ShortageKind.ClassTime or ShortageKind.ClassesTogether => shortage.Modules.Count > 0 ? "_of" : "",
            ShortageKind.NoRoom => shortage.Features.Count > 0 ? "_of" : "",
            ShortageKind.RoomTime when shortage.Rooms.Count > 0 && shortage.Features.Count > 0 => "_of",
            ShortageKind.RoomTime when shortage.Rooms.Count > 0 => "_seats",
            _ => "",
        };

    /// <summary>Weeks as the office counts them (ISO), since its calendar hangs on the wall.</summary>
    private static string When(Shortage shortage, Texts texts)
    {
        var (first, last) = (Week(shortage.From), Week(shortage.To));
        var isOne = shortage.From.AddDays(7) > shortage.To && first == last;
        var weeks = texts[
            isOne ? "capacity.week" : "capacity.weeks",
            ("first", first),
            ("last", last),
            ("from", shortage.From),
            ("to", shortage.To)
        ];
        if (shortage.Part is { } part)
            weeks = texts["capacity.part", ("weeks", weeks), ("part", texts.Word("timetable", part))];
        return shortage.ByOrder ? texts["capacity.by_order", ("weeks", weeks)] : weeks;
    }

    private static int Week(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));

    private static string Names(IReadOnlyList<string> names, Texts texts) =>
        names.Count <= MostNames
            ? string.Join(", ", names)
            : texts[
                "capacity.and_more",
                ("list", string.Join(", ", names.Take(MostNames))),
                ("count", names.Count - MostNames)
            ];
}
