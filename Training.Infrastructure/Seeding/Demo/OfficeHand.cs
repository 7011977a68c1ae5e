using System.Globalization;

namespace Training.Infrastructure.Seeding.Demo;

/// <summary>
/// How one of thirty offices types a list: capitals or not, dates as dates or as text, short or long words. All of it is
/// valid; none of it is the same.
/// </summary>
internal sealed class OfficeHand(int office)
{
    public const int Offices = 30;

    public string Name(string name) => office % 4 == 1 ? name.ToUpper(Vietnamese.Culture) : name;

    public object Date(DateOnly date) =>
        (office % 5) switch
        {
            1 => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            2 => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
            3 => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
            _ => date,
        };

    public string Gender(bool female) =>
        (female, office % 6) switch
        {
            (true, 5) => "nữ",
            (false, 5) => "nam",
            (true, _) => "Nữ",
            (false, _) => "Nam",
        };

    public string Phone(string phone) =>
        (office % 3) switch
        {
            1 => $"{phone[..4]} {phone[4..7]} {phone[7..]}",
            2 => $"{phone[..4]}.{phone[4..7]}.{phone[7..]}",
            _ => phone,
        };

    public string Unit(string unit) => office % 7 == 2 ? unit.ToUpper(Vietnamese.Culture) : unit;

    public string Degree(string degree) =>
        (degree, office % 4) switch
        {
            ("Đại học", 2) => "Cử nhân",
            ("Đại học", 3) => "ĐH",
            ("Thạc sĩ", 2) => "Thạc sỹ",
            ("Thạc sĩ", 3) => "ThS",
            _ => degree,
        };

    public string Grade(string grade) => office % 3 == 2 ? grade.ToLower(Vietnamese.Culture) : grade;
}
