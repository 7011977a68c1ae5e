using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Planning;
using Training.Application.Messages.Rules;
using Training.Application.Timetable;

namespace Training.Tests.Messages;

/// <summary>P7, P9, P13: each person is told once, at the hour of the programme, and only what is still true.</summary>
public abstract class RemindersTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RemindersTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RemindersTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_sessions_of_tomorrow_are_told_at_the_hour_of_the_rule_and_once()
    {
        var school = await School();
        var trainee = await app.GivenTraineeSession(school);
        await app.GivenSession(school.Plan());
        await app.GivenSession(school.Plan(first: 5, until: 7));
        await app.GivenPublication(school);
        await PlanUntil(school.Opens.AddDays(-1), new(16, 59));
        (await Told(trainee, FactKind.SessionsTomorrow)).ShouldBeEmpty();

        await PlanUntil(school.Opens.AddDays(-1), new(17, 0));
        await PlanUntil(school.Opens.AddDays(-1), new(17, 1));
        await app.Send(new PlanMessages(Instant(school.Opens.AddDays(-1), new(16, 0)))); // a clock that went back

        var message = (await Told(trainee, FactKind.SessionsTomorrow)).ShouldHaveSingleItem();
        message.ShouldSatisfyAllConditions(
            m => m.Channel.ShouldBe(Channel.Inbox),
            m => m.Subject.ShouldBe($"Lịch học {Named(school.Opens)}: 2 buổi"),
            m => m.Body!.ShouldContain("07:30–10:30 Quản lý nhà nước"),
            m => m.Path.ShouldBe($"/schedule?day={school.Opens:yyyy-MM-dd}")
        );
    }

    private async Task<GivenSchool> School() => await app.GivenSchool(opensIn: 3);

    /// <summary>The recurring tick at an hour of the programme's clock.</summary>
    private async Task PlanUntil(DateOnly day, TimeOnly hour)
    {
        app.Clock.SetUtcNow(Instant(day, hour));
        (await app.Send(new PlanMessages())).Succeeded(out _).ShouldBeTrue();
        await app.RunDueWork();
    }

    private static DateTimeOffset Instant(DateOnly day, TimeOnly hour) =>
        new DateTimeOffset(day.ToDateTime(hour), TimeSpan.FromHours(7)).ToUniversalTime();

    private static string Named(DateOnly day) => $"{Weekday(day)}, {day:dd/MM/yyyy}";

    private static string Weekday(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday ? "Chủ nhật"
        : day.DayOfWeek == DayOfWeek.Monday ? "Thứ Hai"
        : "Thứ " + new[] { "Ba", "Tư", "Năm", "Sáu", "Bảy" }[(int)day.DayOfWeek - 2];

    private Task<List<Message>> Told(GivenSession to, FactKind fact) =>
        app.Db(db => db.Messages.Where(m => m.To == to.Account && m.Fact == fact).AsNoTracking().ToListAsync());
}
