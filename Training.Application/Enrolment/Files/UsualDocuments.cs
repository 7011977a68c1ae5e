namespace Training.Application.Enrolment.Files;

/// <summary>What files usually have to have; the list of a cohort begins with it, to be confirmed by the school.</summary>
internal static class UsualDocuments
{
    public static readonly IReadOnlyList<RequiredDocument> All =
    [
        new("DON", "Đơn dự tuyển", "Application form", Required: true),
        new("SYLL", "Sơ yếu lý lịch", "Curriculum vitae", Required: true, "Có xác nhận của địa phương hoặc cơ quan"),
        new("BANG", "Bằng tốt nghiệp", "Degree certificate", Required: true, "Bản sao chứng thực"),
        new("BANGDIEM", "Bảng điểm toàn khóa", "Transcript", Required: true, "Bản sao chứng thực"),
        new("NN", "Chứng chỉ ngoại ngữ", "Language certificate", Required: true),
        new("TH", "Chứng chỉ tin học", "Computing certificate", Required: true),
        new("GKSK", "Giấy khám sức khỏe", "Health certificate", Required: true, "Trong 6 tháng trước ngày nộp"),
        new("CK", "Bản cam kết", "Commitment", Required: true),
        new("UT", "Giấy tờ chứng minh ưu tiên", "Proof of priority", Required: false),
    ];
}
