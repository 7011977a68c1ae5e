namespace Training.Web;

/// <summary>The machine's clock in the programme's time zone: what day it is does not depend on where the server stands.</summary>
internal sealed class ProgrammeClock(IConfiguration configuration) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.FindSystemTimeZoneById(configuration["Programme:TimeZone"] ?? "Asia/Ho_Chi_Minh");
}
