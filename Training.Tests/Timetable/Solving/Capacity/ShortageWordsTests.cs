using System.Globalization;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving.Capacity;
using Training.Web;
using Training.Web.Pages.Timetable;

namespace Training.Tests.Timetable.Solving.Capacity;

public sealed class ShortageWordsTests
{
    private static readonly Shortage Computers = new(
        ShortageKind.RoomTime,
        new DateOnly(2025, 3, 17),
        new DateOnly(2025, 4, 11),
        Demand: 27,
        Supply: 20
    )
    {
        Rooms = ["B1", "B2"],
        Features = [RoomFeature.Computers],
        Seats = 30,
    };

    [Theory]
    [InlineData(
        "vi",
        "Tuần 12–15 (17/03/2025–11/04/2025): buổi học cần phòng có máy tính cho từng người 27 nửa ngày, chỉ có 20 (B1, B2)."
    )]
    [InlineData(
        "en",
        "Weeks 12–15 (17 Mar 2025–11 Apr 2025): sessions need 27 half-days of rooms with computer for each person, 20 exist (B1, B2)."
    )]
    public void A_shortage_is_said_with_its_weeks_and_numbers(string language, string said) =>
        In(language, texts => ShortageWords.Say(Computers, texts).ShouldBe(said));

    [Theory]
    [InlineData("vi", "Tuần 12 (17/03/2025–21/03/2025), buổi sáng, do thứ tự học phần: ")]
    [InlineData("en", "Week 12 (17 Mar 2025–21 Mar 2025), mornings, because of the order of modules: ")]
    public void A_single_week_its_half_day_and_the_order_of_modules_are_said(string language, string said) =>
        In(
            language,
            texts =>
                ShortageWords
                    .Say(Computers with { To = new(2025, 3, 21), Part = DayPart.Morning, ByOrder = true }, texts)
                    .ShouldStartWith(said)
        );

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_kind_has_a_sentence_and_a_hint_without_holes(string language) =>
        In(
            language,
            texts =>
            {
                foreach (var shortage in Enum.GetValues<ShortageKind>().SelectMany(Variants))
                {
                    ShortageWords.Say(shortage, texts).ShouldNotContain("capacity.");
                    ShortageWords.Say(shortage, texts).ShouldNotContain("()");
                    ShortageWords.Hint(shortage, texts).ShouldNotContain("capacity.");
                }
            }
        );

    [Fact]
    public void Of_many_names_some_are_said_and_the_others_counted() =>
        In(
            "en",
            texts =>
                ShortageWords
                    .Say(Computers with { Rooms = [.. Enumerable.Range(1, 11).Select(i => $"B{i}")] }, texts)
                    .ShouldEndWith("(B1, B2, B3, B4, B5, B6, B7, B8 and 3 more).")
        );

    private static IEnumerable<Shortage> Variants(ShortageKind kind)
    {
        var bare = Computers with { Kind = kind, Classes = ["L1"], Modules = ["M1"], Instructors = ["An"] };
        yield return bare;
        yield return bare with
        {
            Features = [],
        };
        if (kind is ShortageKind.ClassTime or ShortageKind.ClassesTogether)
            yield return bare with
            {
                Modules = [],
            };
        yield return bare with
        {
            Rooms = [],
            Features = [],
        };
    }

    private static void In(string language, Action<Texts> check)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(language);
        try
        {
            check(new Texts());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
