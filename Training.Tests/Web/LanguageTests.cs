using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Training.Web;

namespace Training.Tests.Web;

/// <summary>How each language writes, and that moments are those of the programme's time zone wherever the server stands.</summary>
public sealed class LanguageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 38, 20, TimeSpan.Zero);

    [Theory]
    [InlineData("vi", "24/11/2026", "thứ Ba, 24/11/2026", "1.000", "7,5")]
    [InlineData("en", "24 Nov 2026", "Tuesday, 24 Nov 2026", "1,000", "7.5")]
    public void Dates_and_numbers_are_written_as_the_language_does(
        string language,
        string date,
        string longDate,
        string thousand,
        string mark
    ) =>
        In(
            language,
            culture =>
            {
                new DateOnly(2026, 11, 24).ToString("d", culture).ShouldBe(date);
                new DateOnly(2026, 11, 24).ToString("D", culture).ShouldBe(longDate);
                1000.ToString("n0", culture).ShouldBe(thousand);
                7.5m.ToString(culture).ShouldBe(mark);
            }
        );

    [Theory]
    [InlineData("vi", 0, "vừa xong")]
    [InlineData("vi", 10, "10 phút trước")]
    [InlineData("vi", 60, "08:38")]
    [InlineData("vi", 24 * 60, "23/11/2026 09:38")]
    [InlineData("vi", -60, "24/11/2026 10:38")]
    [InlineData("en", 1, "1 minute ago")]
    [InlineData("en", 24 * 60, "23 Nov 2026 09:38")]
    public void A_moment_is_told_as_people_in_hanoi_would(string language, int minutesAgo, string told) =>
        In(language, _ => Moments().Ago(Now.AddMinutes(-minutesAgo)).ShouldBe(told));

    [Fact]
    public void Today_begins_at_midnight_in_hanoi() =>
        Moments(new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero)).Today.ShouldBe(new DateOnly(2026, 11, 24));

    private static Moments Moments(DateTimeOffset? now = null) =>
        new(new FakeTimeProvider(now ?? Now), new ConfigurationBuilder().Build(), new Texts());

    private static void In(string language, Action<CultureInfo> check)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(language);
        try
        {
            check(CultureInfo.CurrentCulture);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
