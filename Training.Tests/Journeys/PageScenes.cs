using static Training.Tests.Imports.Lists;

namespace Training.Tests.Journeys;

/// <summary>What the pages of cohorts, classes and imports are filled with, so that no visit looks at an empty table.</summary>
internal static class PageScenes
{
    public static async Task<PersonId> GivenTrainee(this TestApp app)
    {
        var cohort = await app.GivenCohort();
        return await app.GivenTrainee(cohort, "Nguyễn Thị Hương Giang", await app.GivenClass(cohort));
    }

    /// <summary>A cohort of two classes, with people in the first and one who waits for a class.</summary>
    public static async Task<(string Code, string Class)> GivenCohortAtWork(this TestApp app)
    {
        var id = await app.GivenCohort(plannedSize: 80);
        await app.GivenClass(id);
        var into = await app.GivenClass(id);
        var code = await app.Db(db => db.Classes.Where(c => c.Id == into).Select(c => c.Code).SingleAsync());
        var people = new List<CandidacyId>();
        foreach (var name in new[] { "Trần Thị Dung", "Nguyễn Văn Đạt", "Lê Ánh" })
            people.Add(await app.GivenCandidacy(id, await app.GivenPerson(GivenPeople.Details(name))));
        var opening = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        (await app.Send(new EnrolTrainees(people, code, new Act(opening, Decision.None)))).Errors.ShouldBeEmpty();
        await app.GivenCandidacy(id, await app.GivenPerson(GivenPeople.Details("Hoàng An")));
        return (await app.CodeOf(id), code);
    }

    /// <summary>A checked list, with a row to take in and one with an error.</summary>
    public static async Task<ImportId> GivenImport(this TestApp app) =>
        await app.Import(await app.GivenCohort(), [Header, Person(), Person(birth: "31/02/1990")]);
}
