using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Parsing;
using Training.Web.Observability;

namespace Training.Tests.Observability;

public sealed class ScrubbedLinesTests
{
    [Theory]
    [InlineData("duplicate key 001190000123 of the file", "duplicate key *** of the file")]
    [InlineData("old card 012345678", "old card ***")]
    [InlineData("call 0912345678 now", "call *** now")]
    [InlineData("mail to nguyen.van-a@hanoi.gov.vn failed", "mail to *** failed")]
    [InlineData("work 01990000-1111-7222-8333-123456789012 done", "work 01990000-1111-7222-8333-123456789012 done")]
    [InlineData("took 12345678 ms of 1.123456789 s", "took 12345678 ms of 1.123456789 s")]
    public void Personal_numbers_and_addresses_never_reach_the_file(string said, string written)
    {
        using var line = new StringWriter();

        new ScrubbedLines(new CompactJsonFormatter()).Format(Event(said), line);

        line.ToString().ShouldContain($"\"Said\":\"{written}\"");
        line.ToString().ShouldContain($"InvalidOperationException: {written}");
    }

    private static LogEvent Event(string said) =>
        new(
            DateTimeOffset.UnixEpoch,
            LogEventLevel.Error,
            new InvalidOperationException(said),
            new MessageTemplateParser().Parse("{Said}"),
            [new LogEventProperty("Said", new ScalarValue(said))]
        );
}
