using Training.Application.Common.Spreadsheets;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Workbook;

/// <summary>A column of a sheet: <see cref="Field"/> is what refusals of the content call it.</summary>
internal sealed record WorkbookColumn(string Field, Word Header, double Width);

/// <summary>The sheets of a workbook of a curriculum, and the words that stand in them.</summary>
internal static class WorkbookWords
{
    private static readonly WorkbookColumn Vi = new("NameVi", new("Tên", "Vietnamese name"), 44);
    private static readonly WorkbookColumn En = new("NameEn", new("Tên tiếng Anh", "English name"), 44);
    private static readonly WorkbookColumn Module = new("Module", new("Học phần", "Module"), 12);

    public static readonly IReadOnlyDictionary<
        ContentPart,
        (Word Sheet, IReadOnlyList<WorkbookColumn> Columns)
    > Sheets = new Dictionary<ContentPart, (Word, IReadOnlyList<WorkbookColumn>)>
    {
        [ContentPart.Curriculum] = (
            new("Chương trình", "Curriculum"),
            [new("Code", new("Mã", "Code"), 16), Vi, En, new("LegalBasis", new("Căn cứ", "Legal basis"), 44)]
        ),
        [ContentPart.Block] = (new("Khối", "Blocks"), [new("Letter", new("Chữ cái", "Letter"), 10), Vi, En]),
        [ContentPart.Module] = (
            new("Học phần", "Modules"),
            [
                new("Block", new("Khối", "Block"), 8),
                new("Code", new("Mã", "Code"), 12),
                Vi,
                En,
                new("Prerequisites", new("Học sau", "After"), 16),
                new("RoomNeeds", new("Phòng cần", "Room needs"), 28),
            ]
        ),
        [ContentPart.Lesson] = (
            new("Bài", "Lessons"),
            [
                Module,
                new("Kind", new("Loại bài", "Kind"), 14),
                new("TitleVi", new("Tên bài", "Title"), 52),
                new("TitleEn", new("Tên tiếng Anh", "English title"), 52),
                new("Periods", new("Số tiết", "Periods"), 10),
            ]
        ),
        [ContentPart.Assessment] = (
            new("Điểm thành phần", "Assessment"),
            [
                Module,
                new("Code", new("Mã", "Code"), 10),
                Vi,
                En,
                new("Weight", new("Trọng số %", "Weight %"), 12),
                new("Kind", new("Loại điểm", "Kind"), 14),
            ]
        ),
    };

    public static readonly IReadOnlyDictionary<LessonKind, Word> Kinds = new Dictionary<LessonKind, Word>
    {
        [LessonKind.Theory] = new("Lý thuyết", "Theory"),
        [LessonKind.Discussion] = new("Thảo luận", "Discussion"),
        [LessonKind.Practice] = new("Thực hành", "Practice"),
        [LessonKind.FieldStudy] = new("Đi thực tế", "Field study"),
        [LessonKind.Internship] = new("Thực tập", "Internship"),
        [LessonKind.Test] = new("Kiểm tra, thi", "Test"),
    };

    public static readonly IReadOnlyDictionary<PartKind, Word> PartKinds = new Dictionary<PartKind, Word>
    {
        [PartKind.Coursework] = new("Quá trình", "Coursework"),
        [PartKind.Exam] = new("Thi", "Exam"),
    };

    public static readonly IReadOnlyDictionary<RoomFeature, Word> Features = new Dictionary<RoomFeature, Word>
    {
        [RoomFeature.Computers] = new("Máy tính", "Computers"),
        [RoomFeature.Projector] = new("Máy chiếu", "Projector"),
        [RoomFeature.SoundSystem] = new("Âm thanh", "Sound system"),
        [RoomFeature.GroupTables] = new("Bàn ghép nhóm", "Group tables"),
        [RoomFeature.VideoConference] = new("Họp trực tuyến", "Video conference"),
    };

    public static string All<T>(IReadOnlyDictionary<T, Word> words)
        where T : struct => string.Join("; ", words.Values.Select(word => word.Text));
}
