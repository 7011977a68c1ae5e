using System.Globalization;
using Training.Application.Common.Spreadsheets;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>What a column of a timetable sheet holds.</summary>
public enum SheetField
{
    Date,
    FirstPeriod,

    /// <summary>It still belongs to the session.</summary>
    LastPeriod,

    /// <summary>Times instead of periods.</summary>
    Begins,
    Ends,
    Classes,
    Module,
    Lesson,
    Room,
    Instructors,
    Note,

    /// <summary>Which session the row is about; empty: a new one.</summary>
    Session,
}

/// <summary>The columns of a timetable sheet, in the order in which they are written.</summary>
internal static class SheetColumns
{
    public static readonly IReadOnlyList<(SheetField Field, Word Header, double Width)> All =
    [
        (SheetField.Date, new("Ngày", "Date", "Ngày học"), 12),
        (SheetField.FirstPeriod, new("Tiết đầu", "First period", "Tiết bắt đầu", "Từ tiết"), 10),
        (SheetField.LastPeriod, new("Tiết cuối", "Last period", "Tiết kết thúc", "Đến tiết"), 10),
        (SheetField.Begins, new("Giờ bắt đầu", "Begins", "Từ giờ", "Start time", "From"), 12),
        (SheetField.Ends, new("Giờ kết thúc", "Ends", "Đến giờ", "End time", "Until"), 12),
        (SheetField.Classes, new("Lớp", "Classes", "Mã lớp", "Class"), 24),
        (SheetField.Module, new("Học phần", "Module", "Mã học phần", "Module code"), 14),
        (SheetField.Lesson, new("Bài", "Lesson", "Bài số"), 8),
        (SheetField.Room, new("Phòng", "Room", "Mã phòng", "Phòng học", "Room code"), 12),
        (SheetField.Instructors, new("Giảng viên", "Instructors", "Mã giảng viên", "Instructor"), 24),
        (SheetField.Note, new("Ghi chú", "Note", "Notes"), 40),
        (SheetField.Session, new("Mã buổi học", "Session", "Session id"), 38),
    ];

    public static InBothLanguages Header(SheetField field)
    {
        var header = All.First(column => column.Field == field).Header;
        return new(header.Vi, header.En);
    }

    /// <summary>A session as the cells of its row.</summary>
    public static IReadOnlyList<object?> Cells(SessionId id, SessionCodes session) =>
        [.. All.Select(column => Cell(column.Field, id, session))];

    private static object? Cell(SheetField field, SessionId id, SessionCodes session) =>
        field switch
        {
            SheetField.Date => session.Date,
            SheetField.FirstPeriod => session.FirstPeriod,
            SheetField.LastPeriod => session.LastPeriod,
            SheetField.Lesson => session.Lesson,
            SheetField.Session => id.ToString(),
            _ => Text(field, session),
        };

    /// <summary>A field in words, alike for what is written, read and compared; empty where there is nothing.</summary>
    public static string Text(SheetField field, SessionCodes session) =>
        field switch
        {
            SheetField.Date => session.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            SheetField.FirstPeriod => $"{session.FirstPeriod}",
            SheetField.LastPeriod => $"{session.LastPeriod}",
            SheetField.Begins => Time(session.Begins),
            SheetField.Ends => Time(session.Ends),
            SheetField.Classes => string.Join("; ", session.Classes),
            SheetField.Module => session.Module,
            SheetField.Lesson => $"{session.Lesson}",
            SheetField.Room => session.Room ?? "",
            SheetField.Instructors => string.Join("; ", session.Instructors ?? []),
            SheetField.Note => session.Note ?? "",
            _ => "",
        };

    private static string Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
