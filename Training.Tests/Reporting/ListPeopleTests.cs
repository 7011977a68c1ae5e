using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Reporting;

namespace Training.Tests.Reporting;

public abstract class ListPeopleTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ListPeopleTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ListPeopleTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task NAM_01_the_list_is_ordered_by_given_name_and_namesakes_by_birth()
    {
        var cohort = await GivenCohort("Nguyễn Văn Đạt", "Trần Thị Dung", "Lê Ánh", "Phạm Ân", "Hoàng An");

        (await Names(new() { Cohort = cohort })).ShouldBe([
            "Hoàng An",
            "Lê Ánh",
            "Phạm Ân",
            "Trần Thị Dung",
            "Nguyễn Văn Đạt",
        ]);
    }

    [Theory]
    [InlineData("dang thi hoa")]
    [InlineData("DANG THI HOA")]
    [InlineData("hoa dang")]
    [InlineData("dang th")]
    public async Task NAM_09_a_search_without_accents_finds_names_with_accents(string typed)
    {
        var cohort = await GivenCohort("Đặng Thị Hòa", "Đặng Thị Hoà", "Đặng Văn Hùng");

        (await Names(new() { Cohort = cohort, Text = typed })).ShouldBe(
            ["Đặng Thị Hoà", "Đặng Thị Hòa"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task NAM_09_what_is_typed_with_accents_stands_before_what_only_folds_to_it()
    {
        var cohort = await GivenCohort("Lê Thị Hoa", "Lê Thị Hòa", "Lê Thị Họa", "Lê Thị Hoàng");

        (await Names(new() { Cohort = cohort, Text = "hòa" })).ShouldBe([
            "Lê Thị Hòa",
            "Lê Thị Hoa",
            "Lê Thị Họa",
            "Lê Thị Hoàng",
        ]);
    }

    [Fact]
    public async Task A_search_finds_the_beginnings_of_words_and_takes_no_sign_for_a_pattern()
    {
        var cohort = await GivenCohort("Lê Thị Hoa", "Trần Khoa");

        (await Names(new() { Cohort = cohort, Text = "hoa" })).ShouldBe(["Lê Thị Hoa"]);
        (await Names(new() { Cohort = cohort, Text = "%" })).ShouldBeEmpty();
        (await Names(new() { Cohort = cohort, Text = "_oa" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_whole_ID_number_finds_its_owner_and_a_part_of_it_nobody()
    {
        var number = GivenPeople.NewIdNumber();
        var id = await app.GivenPerson(GivenPeople.Details("Lê Một", number));

        (await List(new() { Text = number })).Page.Items.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await List(new() { Text = number[..9] })).Page.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_the_numbers_are_those_of_the_people_behind_them()
    {
        var cohort = await app.GivenCohort();
        var @class = await app.GivenClass(cohort);
        var classCode = await app.Db(db => db.Classes.Where(c => c.Id == @class).Select(c => c.Code).SingleAsync());
        await app.GivenTrainee(cohort, "Lê Trong Lớp", @class);
        await app.GivenTrainee(cohort, "Lê Ngoài Lớp");
        var code = await app.CodeOf(cohort);

        (await Names(new() { Class = classCode })).ShouldBe(["Lê Trong Lớp"]);
        (await Names(new() { Cohort = code, State = CandidacyState.Applied })).ShouldBe(["Lê Ngoài Lớp"]);
        (await Names(new() { Cohort = code, Gender = Gender.Male })).ShouldBeEmpty();

        foreach (var state in Enum.GetValues<CandidacyState>())
        {
            var list = await List(new() { State = state });
            list.Page.Total.ShouldBe(list.States.GetValueOrDefault(state));
            list.Page.Items.ShouldAllBe(row => row.Standing!.State == state);
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        var cohort = await GivenCohort([.. Enumerable.Range(0, 7).Select(n => $"Lê {(char)('A' + n)}n")]);

        var first = await List(new() { Cohort = cohort }, number: 1, size: 3);
        var second = await List(new() { Cohort = cohort }, number: 2, size: 3);
        var searched = await List(new() { Cohort = cohort, Text = "le" }, number: 2, size: 3);

        first.Page.Total.ShouldBe(7);
        first
            .Page.Items.Concat(second.Page.Items)
            .Select(row => row.FullName)
            .ShouldBe(["Lê An", "Lê Bn", "Lê Cn", "Lê Dn", "Lê En", "Lê Fn"]);
        searched.Page.Items.Select(row => row.Id).ShouldBe(second.Page.Items.Select(row => row.Id));
    }

    [Fact]
    public async Task SEC_13_an_adviser_lists_exports_and_opens_only_the_trainees_of_their_class()
    {
        var adviser = UserId.New(app.Clock.GetUtcNow());
        var cohort = await app.GivenCohort();
        var (own, foreign) = (await app.GivenClass(cohort), await app.GivenClass(cohort));
        await app.Db(db =>
            db.Classes.Where(c => c.Id == own).ExecuteUpdateAsync(c => c.SetProperty(x => x.Adviser, adviser))
        );
        var mine = await app.GivenTrainee(cohort, "Lê Của Tôi", own);
        var other = await app.GivenTrainee(cohort, "Lê Người Khác", foreign);

        var list = (await As(adviser, new ListPeople(new() { Text = "le" }))).Succeeded(out var l) ? l : null;
        var export = (await As(adviser, new ExportPeople(new(), [mine, other]))).Succeeded(out var e) ? e : null;

        list!.Page.Items.ShouldHaveSingleItem().Id.ShouldBe(mine);
        (list.Everybody, list.States.Values.Sum()).ShouldBe((1, 1));
        export!.Ids.ShouldBe([mine]);
        (await As(adviser, new ShowPerson(mine))).Errors.ShouldBeEmpty();
        (await As(adviser, new ShowPerson(other))).Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Fact]
    public async Task SEC_13_who_has_an_account_but_no_class_sees_only_themself()
    {
        var account = UserId.New(app.Clock.GetUtcNow());
        var self = await app.GivenPerson(GivenPeople.Details("Lê Chính Mình"));
        await app.Db(db =>
            db.People.Where(p => p.Id == self).ExecuteUpdateAsync(p => p.SetProperty(x => x.Account, account))
        );

        (await As(account, new ListPeople(new()))).Succeeded(out var list).ShouldBeTrue();

        list!.Page.Items.ShouldHaveSingleItem().Id.ShouldBe(self);
    }

    private async Task<string> GivenCohort(params string[] names)
    {
        var cohort = await app.GivenCohort();
        foreach (var name in names)
            await app.GivenTrainee(cohort, name);
        return await app.CodeOf(cohort);
    }

    private async Task<IEnumerable<string>> Names(PeopleFilter filter) =>
        (await List(filter)).Page.Items.Select(row => row.FullName);

    private async Task<PeopleList> List(PeopleFilter filter, int number = 1, int size = 50)
    {
        (await app.Send(new ListPeople(filter, number, size))).Succeeded(out var list).ShouldBeTrue();
        return list!;
    }

    private Task<T> As<T>(UserId user, IRequest<T> request) =>
        app.Use<IServiceProvider, T>(scope =>
        {
            var actor = scope.GetRequiredService<TestActor>();
            actor.User = user;
            actor.Permissions.Remove(Permission.ViewEveryone);
            return scope.GetRequiredService<ISender>().Send(request);
        });
}
