namespace Training.Tests.Access;

/// <summary>One of each thing that row scope divides, all of them one person's: the class advised, whoever is in it, the work begun.</summary>
internal sealed record Side(
    UserId Owner,
    string Cohort,
    string Class,
    PersonId Person,
    CandidacyId Candidacy,
    WorkId Work,
    SignInSessionId Session,
    ApiTokenId Token
)
{
    /// <summary>Well-formed names of things that do not exist.</summary>
    public static readonly Side Nobodys = new(
        new(Unknown),
        "K0-0",
        "L0-0",
        new(Unknown),
        new(Unknown),
        new(Unknown),
        new(Unknown),
        new(Unknown)
    );

    private static Guid Unknown => new("00000000-0000-7000-8000-000000000404");
}

internal static class Sides
{
    public static async Task<Side> GivenSideOf(this TestApp app, UserId owner)
    {
        var cohort = await app.GivenCohort();
        var @class = await app.GivenClass(cohort);
        var person = await app.GivenTrainee(cohort, "Nguyễn Thị Hương Giang", @class);
        var (code, candidacy) = await app.Db(async db =>
            (
                await db.Classes.Where(c => c.Id == @class).Select(c => c.Code).SingleAsync(),
                await db.Candidacies.Where(c => c.PersonId == person).Select(c => c.Id).SingleAsync()
            )
        );
        await app.Db(async db =>
        {
            (await db.Classes.SingleAsync(c => c.Id == @class)).Appoint(owner); // whatever the role: row scope is what is asked
            return await db.SaveChangesAsync();
        });

        var now = app.Clock.GetUtcNow();
        var (work, session) = (Work(owner, now), Session(owner, now));
        var token = new ApiToken(ApiTokenId.New(now), owner, "test", Secret.New().Hash, now, now.AddDays(1));
        await app.Save(work, session, token);
        return new(owner, await app.CodeOf(cohort), code, person, candidacy, work.Id, session.Id, token.Id);
    }

    /// <summary>What an intruder would change or open: who looked, what was stopped, ended, taken back or moved.</summary>
    public static Task<string> Traces(this TestApp app, Side side) =>
        app.Db(async db =>
        {
            var work = await db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == side.Work);
            var session = await db.SignInSessions.AsNoTracking().SingleAsync(s => s.Id == side.Session);
            var token = await db.ApiTokens.AsNoTracking().SingleAsync(t => t.Id == side.Token);
            var candidacy = await db.Candidacies.AsNoTracking().SingleAsync(c => c.Id == side.Candidacy);
            var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == side.Person);
            var looks = await db.Disclosures.CountAsync(look => look.PersonId == side.Person);
            return $"{work.State} {work.StopAsked} {session.EndedAt} {token.RevokedAt} {candidacy.State} "
                + $"{candidacy.Version} {person.Version} {looks}";
        });

    private static WorkItem Work(UserId owner, DateTimeOffset now)
    {
        var id = WorkId.New(now);
        return new(id, "sample", $"sample:{id}", "{}", Lane.Upkeep, external: false, owner, "Test", subject: null);
    }

    private static SignInSession Session(UserId owner, DateTimeOffset now) =>
        new(SignInSessionId.New(now), owner, Secret.New().Hash, "Test", now);
}
