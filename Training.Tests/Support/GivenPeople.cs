using Training.Application.People;

namespace Training.Tests.Support;

internal static class GivenPeople
{
    private static int _number;

    /// <summary>A file with every field that lists and profiles show; each call makes another ID number.</summary>
    public static PersonDetails Details(string name = "Nguyễn Thị Hương Giang", string? idNumber = null) =>
        new()
        {
            FullName = name,
            Birth = PartialDate.Of(new(2000, 8, 8)),
            Gender = Gender.Female,
            IdNumber = idNumber ?? NewIdNumber(),
            IdIssuedOn = new(2021, 5, 1),
            Phone = "+84912345678",
            Email = "giang@example.vn",
            Ethnicity = "01",
            Religion = "Không",
            Party = PartyMembership.Probationary,
            Degree = DegreeLevel.Bachelor,
            University = "Trường Đại học Luật Hà Nội",
            FieldOfStudy = "Luật",
        };

    public static string NewIdNumber() => $"001300{Interlocked.Increment(ref _number):000000}";

    public static async Task<PersonId> GivenPerson(this TestApp app, PersonDetails? details = null)
    {
        var id = PersonId.New(app.Clock.GetUtcNow());
        var cipher = app.Services.GetService(typeof(IFieldCipher)) as IFieldCipher;
        await app.Save(Person.Register(id, details ?? Details(), cipher!));
        return id;
    }

    /// <summary>A person with a file in the cohort, and in the class if one is given.</summary>
    public static async Task<PersonId> GivenTrainee(
        this TestApp app,
        CohortId cohort,
        string name,
        ClassId? into = null
    )
    {
        var person = await app.GivenPerson(Details(name));
        var now = app.Clock.GetUtcNow();
        var candidacy = new Candidacy(CandidacyId.New(now), person, cohort, new CandidacyDetails());
        if (into is { } id)
            candidacy.Enrol(SpellId.New(now), id, new Act(new(2026, 3, 2), Decision.None)).Errors.ShouldBeEmpty();
        await app.Save(candidacy);
        return person;
    }

    /// <summary>They sign in with an account of their own.</summary>
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

    /// <summary>The code by which lists and addresses name it.</summary>
    public static Task<string> CodeOf(this TestApp app, CohortId id) =>
        app.Db(db => db.Cohorts.Where(cohort => cohort.Id == id).Select(cohort => cohort.Code).SingleAsync());
}
