using MimeKit;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Planning;
using Training.Application.Messages.Rules;

namespace Training.Tests;

/// <summary>Hours of the programme that come, and what people were told by then.</summary>
internal static class GivenMessages
{
    public static void InHanoi(this TestApp app) =>
        app.Clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));

    public static DateTimeOffset Instant(DateOnly day, TimeOnly hour) =>
        new DateTimeOffset(day.ToDateTime(hour), TimeSpan.FromHours(7)).ToUniversalTime();

    /// <summary>The recurring tick at an hour of the programme's clock, and what follows from it.</summary>
    public static async Task PlanUntil(this TestApp app, DateOnly day, TimeOnly hour)
    {
        app.Clock.SetUtcNow(Instant(day, hour));
        (await app.Send(new PlanMessages())).Succeeded(out _).ShouldBeTrue();
        await app.RunDueWork();
    }

    /// <summary>What follows from what has just happened, with the tick of the next minute.</summary>
    public static async Task LetAMinutePass(this TestApp app)
    {
        await app.RunDueWork();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await app.Send(new PlanMessages())).Succeeded(out _).ShouldBeTrue();
        await app.RunDueWork();
    }

    public static Task<List<Message>> Told(
        this TestApp app,
        GivenSession to,
        FactKind fact,
        Channel channel = Channel.Inbox
    ) =>
        app.Db(db =>
            db.Messages.Where(m => m.To == to.Account && m.Fact == fact && m.Channel == channel)
                .AsNoTracking()
                .ToListAsync()
        );

    /// <summary>What lies in the pickup folder for somebody.</summary>
    public static async Task<List<MimeMessage>> Letters(this TestApp app, GivenSession to)
    {
        var address = await app.Db(db => db.Accounts.Where(a => a.Id == to.Account).Select(a => a.Email).SingleAsync());
        return
        [
            .. app
                .Folder.CreateSubdirectory("mail")
                .GetFiles("*.eml")
                .Select(file => MimeMessage.Load(file.FullName))
                .Where(letter => letter.To.Mailboxes.Single().Address == address),
        ];
    }

    /// <summary>The account is theirs.</summary>
    public static async Task<GivenSession> GivenSessionOf(this TestApp app, PersonId person)
    {
        var session = await app.GivenSession(Role.Trainee);
        await app.Db(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == person)).SignsInWith(session.Account);
            return await db.SaveChangesAsync();
        });
        return session;
    }
}
