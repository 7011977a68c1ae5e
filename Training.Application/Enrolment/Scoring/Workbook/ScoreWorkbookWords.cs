using Training.Application.Common.Spreadsheets;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>The words of a workbook of scores, in both languages.</summary>
internal static class ScoreWorkbookWords
{
    public static readonly Word Scores = new("Điểm xét tuyển", "Scores");
    public static readonly Word Number = new("STT", "No.");
    public static readonly Word FileNumber = new("Số hồ sơ", "File number", "Mã hồ sơ", "SBD", "Số báo danh");
    public static readonly Word FullName = new("Họ và tên", "Full name", "Họ tên", "Name");
    public static readonly Word Birth = new("Ngày sinh", "Date of birth");
    public static readonly Word Row = new("Mã dòng, giữ nguyên", "Row code, keep it");

    public static readonly Word About = new("Thông tin", "About");
    public static readonly Word Subject = new("Mục", "Subject");
    public static readonly Word Content = new("Nội dung", "Content");
    public static readonly Word Cohort = new("Khóa", "Cohort");
    public static readonly Word Plan = new("Thang điểm số", "Scoring plan no.");
    public static readonly Word Entry = new("Cách ghi", "How to fill");
    public static readonly Word HowToFill = new(
        "Điểm ghi bằng dấu phẩy hoặc dấu chấm; V là vắng; ô trống giữ nguyên điểm đang có. Sắp xếp hàng, bỏ hàng và bỏ cột thoải mái.",
        "Scores take a comma or a point; V is absent; an empty cell keeps what is there. Rows may be sorted or left out, and columns too."
    );
    public static readonly Word Stamp = new("Mã bảng, giữ nguyên", "Sheet code, keep it");

    public static Word Of(ScoreColumn column) =>
        new(
            $"{column.NameVi} ({column.Code})",
            $"{column.NameEn} ({column.Code})",
            column.NameVi,
            column.NameEn,
            column.Code
        );
}
