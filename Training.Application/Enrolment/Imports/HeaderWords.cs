using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Training.Application.Enrolment.Imports;

/// <summary>The headers that offices write over their columns, in Vietnamese and English, without accents.</summary>
internal static partial class HeaderWords
{
    /// <summary>A running number: recognised, so that nobody is asked about it, and not used.</summary>
    private static readonly FrozenSet<string> Ordinals = Split("stt|tt|so tt|so thu tu|no").ToFrozenSet();

    private static readonly FrozenDictionary<string, ApplicantField> Fields = Lists()
        .SelectMany(list => Split(list.Words).Select(word => (word, list.Field)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Field);

    public static ApplicantField? FieldOf(string header) =>
        Fields.TryGetValue(Key(header), out var field) ? field : null;

    public static bool IsOrdinal(string header) => Ordinals.Contains(Key(header));

    /// <summary>Remarks in brackets, stars and punctuation say nothing of what a column holds.</summary>
    private static string Key(string header) =>
        Vietnamese.Clean(Marks().Replace(Bracketed().Replace(Vietnamese.Fold(header), " "), " "));

    private static string[] Split(string words) => words.Split('|');

    private static IEnumerable<(ApplicantField Field, string Words)> Lists() =>
        [
            (ApplicantField.FullName, "ho va ten|ho ten|ho va ten khai sinh|ho ten khai sinh|ho va ten hoc vien"),
            (ApplicantField.FullName, "ho va ten thi sinh|ho ten hoc vien|ten hoc vien|full name|name|fullname"),
            (ApplicantField.FamilyNames, "ho va ten dem|ho va chu dem|ho dem|ho lot|ho|surname|last name|family name"),
            (ApplicantField.GivenName, "ten|given name|first name"),
            (
                ApplicantField.Birth,
                "ngay sinh|ngay thang nam sinh|sinh ngay|ngay thang sinh|nam sinh|ngay sinh nam sinh"
            ),
            (ApplicantField.Birth, "birth date|date of birth|dob|birthday|birthdate|born"),
            (ApplicantField.Gender, "gioi tinh|gioi|nam nu|phai|gender|sex"),
            (ApplicantField.IdNumber, "so cccd|cccd|so cmnd|cmnd|so cmnd cccd|cmnd cccd|so cccd cmnd|cccd cmnd"),
            (ApplicantField.IdNumber, "so can cuoc|so can cuoc cong dan|can cuoc cong dan|can cuoc|so dinh danh"),
            (ApplicantField.IdNumber, "so dinh danh ca nhan|id number|citizen id|personal id|national id|id card"),
            (ApplicantField.IdIssuedOn, "ngay cap|ngay cap cccd|ngay cap cmnd|issued on|issue date|date of issue"),
            (ApplicantField.IdIssuedBy, "noi cap|noi cap cccd|noi cap cmnd|issued by|place of issue"),
            (ApplicantField.Phone, "dien thoai|so dien thoai|sdt|so dt|dt|di dong|so di dong|dien thoai di dong"),
            (ApplicantField.Phone, "phone|phone number|mobile|telephone"),
            (ApplicantField.Email, "thu dien tu|email|e mail|dia chi email|dia chi thu dien tu|hop thu"),
            (ApplicantField.BirthPlace, "noi sinh|birthplace|birth place|place of birth"),
            (ApplicantField.AncestralHome, "que quan|nguyen quan|que|ancestral home|home town|hometown"),
            (ApplicantField.Residence, "thuong tru|noi thuong tru|ho khau thuong tru|ho khau|noi dang ky thuong tru"),
            (ApplicantField.Residence, "noi dang ky ho khau thuong tru|dia chi thuong tru|dia chi|residence|address"),
            (ApplicantField.Ethnicity, "dan toc|ethnicity|ethnic group"),
            (ApplicantField.Religion, "ton giao|religion"),
            (ApplicantField.Party, "dang vien|dang doan|doan dang|dang vien doan vien|party|party membership"),
            (ApplicantField.Health, "suc khoe|tinh trang suc khoe|health"),
            (ApplicantField.Degree, "trinh do|trinh do dao tao|trinh do chuyen mon|hoc vi|bang cap|degree"),
            (
                ApplicantField.University,
                "truong dao tao|truong dai hoc|truong|co so dao tao|noi dao tao|truong tot nghiep"
            ),
            (ApplicantField.University, "university|school"),
            (ApplicantField.UniversityKind, "loai truong|loai hinh truong|university type|university kind"),
            (ApplicantField.StudyMode, "he dao tao|hinh thuc dao tao|loai hinh dao tao|he|study mode|mode of study"),
            (ApplicantField.DegreeGrade, "xep loai|xep loai tot nghiep|loai tot nghiep|hang tot nghiep|grade"),
            (ApplicantField.DegreeGrade, "xep loai bang|degree grade|classification"),
            (ApplicantField.FieldOfStudy, "chuyen nganh|nganh|nganh dao tao|chuyen nganh dao tao|nganh hoc"),
            (ApplicantField.FieldOfStudy, "nganh chuyen nganh|field of study|field|major"),
            (ApplicantField.GraduationYear, "nam tot nghiep|nam tn|graduation year|graduated"),
            (
                ApplicantField.ForeignLanguage,
                "ngoai ngu|trinh do ngoai ngu|chung chi ngoai ngu|foreign language|language"
            ),
            (ApplicantField.ComputerSkills, "tin hoc|trinh do tin hoc|chung chi tin hoc|computer skills|it skills"),
            (ApplicantField.FileNumber, "so ho so|ma ho so|ho so so|file number|file no"),
            (ApplicantField.FiledOn, "ngay nop|ngay nop ho so|ngay dang ky|ngay nhan ho so|filed on|filing date"),
            (ApplicantField.Post, "chuc danh|chuc danh dang ky|chuc danh du tuyen|vi tri du tuyen|vi tri dang ky"),
            (ApplicantField.Post, "chuc danh cong chuc|vi tri viec lam|nguyen vong|post|position"),
            (ApplicantField.Unit, "don vi|don vi cu|don vi cu di hoc|don vi tiep nhan|don vi dang ky|xa phuong"),
            (ApplicantField.Unit, "phuong xa|don vi cong tac|sending unit|receiving unit|unit"),
            (ApplicantField.Note, "ghi chu|note|notes|remark|remarks"),
        ];

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[^a-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
