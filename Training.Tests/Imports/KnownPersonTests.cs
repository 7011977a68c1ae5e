using Training.Application.Enrolment.Imports;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

/// <summary>Who is on file already, and what a list may change about them: IMP-01, P3.</summary>
public abstract class KnownPersonTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : KnownPersonTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : KnownPersonTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_same_list_again_finds_everyone_unchanged_and_a_shorter_one_removes_nobody()
    {
        var cohort = await app.GivenCohort();
        string[] lines = [Header, Person(), Person(), Person(birth: "1987")];
        await app.Commit(await app.Import(cohort, lines));

        var again = await app.Show(await app.Import(cohort, lines));
        var shorter = await app.Commit(await app.Import(cohort, [.. lines.Take(2)]));

        again.Counts.Rows.Unchanged.ShouldBe(3);
        shorter.Counts.Results.ShouldBe(new ResultCounts(Created: 0, Updated: 0, Unchanged: 1, Refused: 0));
        (await app.PeopleOf(cohort)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_known_person_is_updated_field_by_field_and_blank_cells_change_nothing()
    {
        var cohort = await app.GivenCohort();
        var (number, birth) = (NewNumber(), NewBirth());
        await app.Commit(await app.Import(cohort, [Header, $"Lê Ánh;{birth};{number};0912345678"]));

        var id = await app.Import(
            cohort,
            ["Họ và tên;Ngày sinh;Số CCCD;Điện thoại;Email", $"Lê Ánh;;{number};0987654321;anh@example.vn"]
        );
        (await app.Row(id, 2)).Outcome.ShouldBe(RowOutcome.Error); // a birth date is needed to say who it is

        await app.Send(new CorrectCell(id, Row: 2, Column: 1, birth));

        var row = await app.Row(id, 2);
        row.Outcome.ShouldBe(RowOutcome.Update);
        row.Changes.ShouldBe([
            new(ApplicantField.Phone, "+84912345678", "+84987654321"),
            new(ApplicantField.Email, Old: null, "anh@example.vn"),
        ]);
    }

    [Theory]
    [InlineData(KnownPersonPolicy.FillBlanks, "+84912345678", "anh@example.vn")]
    [InlineData(KnownPersonPolicy.Overwrite, "+84987654321", "anh@example.vn")]
    [InlineData(KnownPersonPolicy.Skip, "+84912345678", null)]
    public async Task What_is_on_file_is_kept_filled_or_replaced_as_was_chosen(
        KnownPersonPolicy policy,
        string phone,
        string? email
    )
    {
        var cohort = await app.GivenCohort();
        var (number, birth) = (NewNumber(), NewBirth());
        await app.Commit(await app.Import(cohort, [Header, $"Lê Ánh;{birth};{number};0912345678"]));

        await app.Send(
            new CommitImport(
                await app.Import(
                    cohort,
                    [
                        "Họ và tên;Ngày sinh;Số CCCD;Điện thoại;Email",
                        $"Lê Ánh;{birth};{number};0987654321;anh@example.vn",
                    ],
                    policy
                )
            )
        );
        await app.RunDueWork();

        var known = (await app.PeopleOf(cohort)).Single().Details;
        (known.Phone, known.Email).ShouldBe((phone, email));
    }

    [Fact]
    public async Task Someone_of_the_same_name_and_birth_date_is_for_a_person_to_decide()
    {
        var cohort = await app.GivenCohort();
        var (one, two) = (NewBirth(), NewBirth());
        await app.Commit(await app.Import(cohort, [Header, Person("Đặng Thị Hòa", one), Person("Đỗ Bảo Châu", two)]));
        var known = await app.PeopleOf(cohort);

        var id = await app.Import(
            cohort,
            [Header, Person("Đặng Thị Hoà", one, number: ""), Person("ĐỖ BẢO CHÂU", two)]
        );
        (await app.Show(id)).Counts.Rows.Review.ShouldBe(2);
        var hoa = (await app.Row(id, 2)).Candidates.ShouldHaveSingleItem();
        var stranger = await app.Send(new DecidePerson(id, Row: 2, known.Single(p => p.Id != hoa.Id).Id));
        await app.Send(new DecidePerson(id, Row: 2, hoa.Id));
        await app.Send(new DecidePerson(id, Row: 3, SameAs: null));
        var import = await app.Commit(id);

        stranger.Errors.ShouldContain(error => error.Code == "imports.not_a_candidate");
        import.Counts.Results.Created.ShouldBe(1);
        var people = await app.PeopleOf(cohort);
        people.Count.ShouldBe(3);
        people.Single(person => person.Id == hoa.Id).Details.IdNumber.ShouldBe(hoa.Details.IdNumber);
    }

    [Fact]
    public async Task A_number_that_fits_neither_name_nor_birth_date_on_file_is_not_taken_for_the_same_person()
    {
        var cohort = await app.GivenCohort();
        var number = NewNumber();
        await app.Commit(await app.Import(cohort, [Header, Person("Lê Ánh", number: number)]));

        var id = await app.Import(cohort, [Header, Person("Vũ Minh Châu", number: number)]);

        (await app.Row(id, 2)).Outcome.ShouldBe(RowOutcome.Review);
    }
}
