using System.IO.Compression;
using Training.Infrastructure.Spreadsheets.Writing;

namespace Training.Infrastructure.Seeding.Demo;

/// <summary>Writes made-up officers as the list that HR receives: titles above, then the header, typed by thirty offices.</summary>
public static class OfficerSheet
{
    private const int HeaderRow = 4;

    private static readonly string[] Headers =
    [
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Giới tính",
        "Số CCCD",
        "Điện thoại",
        "Email",
        "Dân tộc",
        "Quê quán",
        "Trình độ",
        "Trường đào tạo",
        "Hệ đào tạo",
        "Chuyên ngành",
        "Xếp loại",
        "Năm tốt nghiệp",
        "Chức danh đăng ký",
        "Đơn vị tiếp nhận",
        "Ngoại ngữ",
        "Tin học",
        "Ngày nộp hồ sơ",
    ];

    /// <summary>What a selection asks for beside.</summary>
    private static readonly string[] IntakeHeaders = ["Số hồ sơ", "Hộ khẩu thường trú", "Loại trường"];

    /// <summary>Streams an .xlsx. The same list is the same rows, whenever it is written.</summary>
    public static async Task Write(SampleList list, Stream to, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, null, ct);
        await NewWorkbook.WriteFrame(zip, [new("Danh sách", Hidden: false)], ct);
        await using var sheet = await SheetBody.Open(zip, 0, ct);
        string[] headers = [.. Headers, .. list.Intake is null ? [] : IntakeHeaders];
        sheet.Start([6, 26, 13, 10, 16, 15, 34, .. Enumerable.Repeat(20d, headers.Length - 7)], frozenHeader: false);
        await sheet.Row(1, ["DANH SÁCH ĐĂNG KÝ THAM GIA ĐÀO TẠO CÁN BỘ NGUỒN"], ct);
        await sheet.Row(2, ["Dữ liệu mô phỏng, không có người thật"], ct);
        await sheet.Row(HeaderRow, headers, ct);
        object?[]? before = null;
        foreach (var (index, officer) in new OfficerGenerator(list).Make().Index())
        {
            var values = Values(index + 1, officer, new OfficeHand(index * OfficeHand.Offices / list.People));
            if (list.WithErrors)
                TypicalErrors.Spoil(index + 1, values, before);
            await sheet.Row(HeaderRow + 1 + index, values, ct);
            before = values;
        }
        sheet.EndRows();
    }

    /// <summary>What an intake knows from the degree certificates: the grade of each applicant by the number of the file.</summary>
    public static IReadOnlyDictionary<string, string> GradesOf(SampleList list) =>
        new OfficerGenerator(list).Make().ToDictionary(officer => officer.File!.Number, officer => officer.Grade);

    private static object?[] Values(int number, Officer officer, OfficeHand hand) =>
        [
            number,
            hand.Name(officer.Name),
            hand.Date(officer.Birth),
            hand.Gender(officer.Female),
            officer.IdNumber,
            hand.Phone(officer.Phone),
            officer.Email,
            officer.Ethnicity,
            officer.Home,
            hand.Degree(officer.Degree),
            officer.University,
            officer.StudyMode,
            officer.Field,
            hand.Grade(officer.Grade),
            officer.Graduated,
            officer.Post,
            hand.Unit(officer.Unit),
            officer.Language,
            "Ứng dụng CNTT cơ bản",
            hand.Date(officer.Filed),
            .. officer.File is { } file ? [file.Number, file.Residence, file.UniversityKind] : Array.Empty<object?>(),
        ];
}
