using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Training.Application.Enrolment.Files;

namespace Training.Web.Demo;

/// <summary>
/// What turns out about a made-up applicant: which papers are there, which priority they show, how the interview went. The same
/// file has the same, in whatever order files are looked at.
/// </summary>
internal sealed class DemoApplicant
{
    /// <summary>So many of a thousand do not come to the interview, lack a paper, have one that does not do.</summary>
    private const int Absent = 30;
    private const int Lacking = 55;
    private const int Flawed = 25;

    private static readonly (string Document, string Reason)[] Flaws =
    [
        ("BANG", "Bản sao chưa chứng thực"),
        ("SYLL", "Chưa có xác nhận của địa phương"),
        ("GKSK", "Giấy khám đã quá 6 tháng"),
    ];
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private readonly Random _chance;
    private readonly int _papers;
    private readonly int _which;

    /// <param name="fileNumber">Of the application.</param>
    public DemoApplicant(string fileNumber)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(fileNumber));
        _chance = new Random(BitConverter.ToInt32(hash));
        (_papers, _which) = (_chance.Next(1000), _chance.Next(100));
        Group = _chance.Next(100) switch
        {
            < 2 => 1,
            < 6 => 2,
            _ => null,
        };
        Interview = _chance.Next(1000) < Absent ? "V" : Points(71 + (12 * Normal()));
    }

    /// <summary>Priority group; null for none.</summary>
    public int? Group { get; }

    /// <summary>As it is typed: V for who did not come.</summary>
    public string Interview { get; }

    /// <summary>As it is typed, from 0 to 10, as good as the grade of the degree says.</summary>
    public string Study(string grade)
    {
        var from = grade switch
        {
            "Xuất sắc" => 9.0,
            "Giỏi" => 8.0,
            "Khá" => 7.0,
            _ => 6.0,
        };
        return (from + (0.9 * _chance.NextDouble())).ToString("0.00", Plain);
    }

    /// <summary>What is found of each document; nothing of one that is not there.</summary>
    public IEnumerable<(string Document, DocumentState State, string? Reason)> Papers(
        IReadOnlyList<RequiredDocument> asked
    )
    {
        var required = asked.Where(one => one.Required).ToList();
        var lacking = _papers < Lacking ? required[_which % required.Count] : null;
        var flaw = _papers is >= Lacking and < Lacking + Flawed ? Flaws[_which % Flaws.Length] : default;
        return from document in asked
            where document != lacking && (document.Required || Group is not null)
            select document.Code == flaw.Document
                ? (document.Code, DocumentState.Rejected, flaw.Reason)
                : (document.Code, DocumentState.Present, (string?)null);
    }

    private static string Points(double points) =>
        (Math.Round(Math.Clamp(points, 30, 98) * 2) / 2).ToString("0.#", Plain);

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _chance.NextDouble())) * Math.Cos(2 * Math.PI * _chance.NextDouble());
}
