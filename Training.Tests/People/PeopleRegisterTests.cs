using Microsoft.Extensions.DependencyInjection;

namespace Training.Tests.People;

public abstract class PeopleRegisterTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : PeopleRegisterTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PeopleRegisterTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_file_comes_back_as_it_went_in()
    {
        var details = GivenPeople.Details() with { Birth = PartialDate.OfYear(1985), Health = "Loại A" };
        var id = await app.GivenPerson(details);

        var known = await app.Use<IPeopleRegister, IReadOnlyDictionary<PersonId, KnownPerson>>(r =>
            r.Find([id], default)
        );

        known[id].Details.ShouldBe(details);
    }

    [Fact]
    public async Task SEC_03_what_is_sensitive_stands_in_no_plain_column()
    {
        var details = GivenPeople.Details() with { Religion = "Phật giáo", Health = "Cận thị" };
        var id = await app.GivenPerson(details);

        var stored = await StoredText(id);

        stored.ShouldContain("Giang");
        foreach (var secret in new[] { details.IdNumber!, "Phật giáo", "Cận thị", "Probationary" })
            stored.ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_thousand_numbers_are_looked_up_at_once_and_strangers_are_left_out()
    {
        var known = GivenPeople.Details();
        var id = await app.GivenPerson(known);
        var numbers = Enumerable.Range(0, 999).Select(n => $"099{n:000000000}").Append(known.IdNumber!).ToList();

        var found = await app.Use<IPeopleRegister, IReadOnlyDictionary<string, KnownPerson>>(r =>
            r.FindByIdNumbers(numbers, default)
        );

        found
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(pair => pair.Key.ShouldBe(known.IdNumber), pair => pair.Value.Id.ShouldBe(id));
    }

    [Fact]
    public async Task PID_06_an_old_card_still_finds_its_owner_after_the_new_number_is_in_the_file()
    {
        var details = GivenPeople.Details(idNumber: "012345678");
        var id = await app.GivenPerson(details);
        var number = GivenPeople.NewIdNumber();
        (await Change(id, version: 1, details with { IdNumber = number })).Succeeded(out _).ShouldBeTrue();

        var found = await app.Use<IPeopleRegister, IReadOnlyDictionary<string, KnownPerson>>(r =>
            r.FindByIdNumbers(["012345678", number], default)
        );

        found.Values.ShouldAllBe(person => person.Id == id && person.Details.IdNumber == number);
        found.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("le thi hoa binh", 2001, DatePrecision.Day, true)]
    [InlineData("le thi hoa binh", 2001, DatePrecision.Year, true)]
    [InlineData("le thi hoa binh", 2002, DatePrecision.Year, false)]
    [InlineData("le thi hoa", 2001, DatePrecision.Day, false)]
    public async Task The_same_person_is_found_by_folded_name_and_as_much_of_the_birth_date_as_is_known(
        string name,
        int year,
        DatePrecision precision,
        bool found
    )
    {
        await app.GivenPerson(GivenPeople.Details("Lê Thị Hoà Bình") with { Birth = PartialDate.Of(new(2001, 1, 1)) });
        var key = new NameAndBirth(name, new PartialDate(new(year, 1, 1), precision));

        var people = await app.Use<IPeopleRegister, ILookup<NameAndBirth, KnownPerson>>(r =>
            r.FindByNameAndBirth([key], default)
        );

        people[key].Any().ShouldBe(found);
    }

    [Fact]
    public async Task A_change_to_a_file_that_changed_since_is_refused_as_stale()
    {
        var id = await app.GivenPerson();
        (await Change(id, version: 1, GivenPeople.Details("Trần Thị Một"))).Succeeded(out _).ShouldBeTrue();

        (await Change(id, version: 1, GivenPeople.Details("Trần Thị Hai"))).Errors.ShouldBe([Error.Stale]);

        (await app.Db(db => db.People.SingleAsync(p => p.Id == id))).Open.FullName.ShouldBe("Trần Thị Một");
    }

    [Fact]
    public async Task Two_people_never_have_the_same_number()
    {
        var number = GivenPeople.NewIdNumber();
        await app.GivenPerson(GivenPeople.Details(idNumber: number));

        await Should.ThrowAsync<DbUpdateException>(() => app.GivenPerson(GivenPeople.Details(idNumber: number)));
    }

    [Fact]
    public async Task Removing_takes_the_papers_along()
    {
        var details = GivenPeople.Details();
        var id = await app.GivenPerson(details);

        await Decide(async register =>
        {
            await register.Remove([id], default);
            return 1;
        });

        (await app.Db(db => db.IdentityPapers.CountAsync(paper => paper.PersonId == id))).ShouldBe(0);
    }

    private Task<Result<int>> Change(PersonId id, int version, PersonDetails details) =>
        Decide(register => register.Change(id, version, details, default));

    private Task<Result<int>> Decide(Func<IPeopleRegister, Task<Result<int>>> decide) =>
        app.Use<IServiceProvider, Result<int>>(services =>
            services
                .GetRequiredService<IUnitOfWork>()
                .Run(new Deed("test"), () => decide(services.GetRequiredService<IPeopleRegister>()), default)
        );

    /// <summary>Every column of the person and of their papers, as anybody with the file would read it.</summary>
    private Task<string> StoredText(PersonId id) =>
        app.Db(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == id);
            var entries = new[] { db.Entry(person) }.Concat(db.ChangeTracker.Entries().Where(e => e.Entity != person));
            return string.Join(
                '\n',
                entries.SelectMany(entry =>
                    entry
                        .Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties))
                        .Select(p => $"{p.CurrentValue}")
                )
            );
        });
}
