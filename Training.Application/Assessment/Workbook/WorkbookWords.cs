using Training.Application.Assessment.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Workbook;

/// <summary>The words of a workbook of marks, in both languages.</summary>
internal static class WorkbookWords
{
    public static readonly Word Marks = new("Điểm", "Marks");
    public static readonly Word Number = new("STT", "No.");
    public static readonly Word FullName = new("Họ và tên", "Full name");
    public static readonly Word Row = new("Mã dòng, giữ nguyên", "Row code, keep it");

    public static readonly Word About = new("Thông tin", "About");
    public static readonly Word Subject = new("Mục", "Subject");
    public static readonly Word Content = new("Nội dung", "Content");
    public static readonly Word Class = new("Lớp", "Class");
    public static readonly Word Module = new("Học phần", "Module");
    public static readonly Word Sitting = new("Lần thi", "Sitting");
    public static readonly Word Entry = new("Cách ghi", "How to fill");
    public static readonly Word HowToFill = new(
        "Điểm ghi bằng dấu phẩy hoặc dấu chấm; ô trống giữ nguyên điểm đang có. Sắp xếp hàng và thêm cột thoải mái.",
        "Marks take a comma or a point; an empty cell keeps what is there. Rows may be sorted and columns added."
    );
    public static readonly Word Stamp = new("Mã bảng, giữ nguyên", "Sheet code, keep it");

    /// <summary>In the words of the legend of the page.</summary>
    public static readonly IReadOnlyDictionary<MarkState, Word> States = new Dictionary<MarkState, Word>
    {
        [MarkState.AbsentUnexcused] = new("Vắng không phép", "Absent without permission"),
        [MarkState.AbsentExcused] = new("Vắng có phép", "Absent with permission"),
        [MarkState.Barred] = new("Cấm thi", "Barred"),
        [MarkState.Suspended] = new("Đình chỉ", "Suspended"),
        [MarkState.Deferred] = new("Hoãn", "Deferred"),
        [MarkState.Exempt] = new("Miễn", "Exempt"),
    };

    public static Word Of(AssessmentPart part) => new($"{part.NameVi} ({part.Code})", $"{part.NameEn} ({part.Code})");
}
