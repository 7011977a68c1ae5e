using System.Text;
using Training.Application.Enrolment.Imports;
using Training.Infrastructure.Seeding;
using Training.Tests.Spreadsheets;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

/// <summary>IMP-01, IMP-02, P1, P3, P5.</summary>
public abstract class PlanTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : PlanTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PlanTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_header_is_found_below_titles_with_its_columns_in_any_order_and_unknown_ones_kept()
    {
        var id = await app.Import(
            await app.GivenCohort(),
            [
                "SỞ NỘI VỤ;;;;",
                "DANH SÁCH ĐĂNG KÝ;;;;",
                "STT;SỐ CMND/CCCD (*);Tình trạng hôn nhân;Date of birth;HO VA TEN",
                "(1);(2);(3);(4);(5)",
                $"1;{NewNumber()};Độc thân;5/2/1990;Trần Thị Bình",
                ";;;;",
                "I. Quận Ba Đình;;;;",
                $"2;{NewNumber()};Có;1988;Lê Ánh",
                ";;Hà Nội, ngày 05 tháng 02 năm 2026;;Người lập",
            ]
        );

        var import = await app.Show(id);
        import.State.ShouldBe(ImportState.Planned);
        import.Layout!.HeaderRow.ShouldBe(3);
        import.Layout.Columns[2].ShouldBe(new ImportColumn(2, "Tình trạng hôn nhân", Field: null));
        var rows = await app.Rows(id);
        rows.Take(2).Select(row => (row.Number, row.PersonName)).ShouldBe([(5, "Trần Thị Bình"), (8, "Lê Ánh")]);
        rows[0].Content[2].Text.ShouldBe("Độc thân");
        rows[1].Content.After!.Person.Birth.ShouldBe(PartialDate.OfYear(1988));
        import.RowsLeftOut.ShouldBe(2);
    }

    [Fact]
    public async Task Every_problem_of_every_row_is_reported_in_one_pass_with_its_column_and_value()
    {
        var id = await app.Import(
            await app.GivenCohort(),
            [Header, Person(), ";31/02/1990;00109x;12", Person(birth: "02/13/1990"), Person(number: "123")]
        );

        var import = await app.Show(id);
        import.Counts.Rows.ShouldBe(new RowCounts(Total: 4, Create: 1, Update: 0, Unchanged: 0, Review: 0, Error: 3));
        var worst = await app.Row(id, 3);
        worst
            .Content.Problems.Where(problem => problem.IsError)
            .Select(problem => (problem.Column, problem.Remark.Code))
            .ShouldBe(
                [
                    (1, "people.date_day"),
                    (0, "imports.name_missing"),
                    (2, "people.id_number_odd"),
                    (3, "people.phone_length"),
                ],
                ignoreOrder: true
            );
        (await app.Row(id, 4)).Codes().ShouldContain("people.date_month");
        (await app.Row(id, 5)).Codes().ShouldContain("people.id_number_length");
    }

    [Fact]
    public async Task Doubles_in_the_file_are_errors_that_name_both_rows_however_far_apart()
    {
        var number = NewNumber();
        string[] lines =
        [
            Header,
            Person("Phạm Thùy Dung", number: number),
            .. Enumerable.Range(0, 1100).Select(_ => Person()),
            Person("Phạm Thuỳ Dung", number: number),
        ];
        var id = await app.Import(await app.GivenCohort(), lines);

        var first = await app.Row(id, 2);
        var rows = (await app.Rows(id, new RowFilter(RowOutcome.Error)));
        rows.Select(row => row.Number).ShouldBe([2, 1103]);
        OtherRows(first).ShouldBe(["1103"]);
        OtherRows(rows[1]).ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_corrected_double_frees_the_other_row_at_once()
    {
        var number = NewNumber();
        var id = await app.Import(await app.GivenCohort(), [Header, Person(number: number), Person(number: number)]);
        (await app.Show(id)).Counts.Rows.Error.ShouldBe(2);

        await app.Send(new CorrectCell(id, Row: 3, Column: 2, NewNumber()));

        (await app.Rows(id)).Select(row => row.Outcome).ShouldBe([RowOutcome.Create, RowOutcome.Create]);
    }

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

    [Fact]
    public async Task A_unit_that_is_nearly_named_is_suggested_and_accepted_in_all_rows()
    {
        await app.Services.LoadReferenceData();
        var cohort = await app.GivenCohort();
        var id = await app.Import(
            cohort,
            [
                "Họ và tên;Ngày sinh;Số CCCD;Đơn vị cử",
                $"{NewName()};1990;{NewNumber()};Văn Miếu QTG",
                $"{NewName()};1990;{NewNumber()};phường Văn Miêu - Quốc Tử Gíám",
                $"{NewName()};1990;{NewNumber()};Phường Không Có Thật",
            ]
        );
        (await app.Row(id, 2)).Content.Problems.Single(p => p.Remark.Code == "imports.unit_near").Fix.ShouldNotBeNull();

        (await app.Send(new AcceptSuggestions(id, "imports.unit_near"))).Succeeded(out var cells).ShouldBeTrue();

        cells.ShouldBeGreaterThan(0);
        var rows = await app.Rows(id);
        rows[0].Content.After!.Candidacy!.Unit.ShouldNotBeNull();
        rows[0].Codes().ShouldNotContain("imports.unit_near");
        rows[2].Codes().ShouldContain("imports.unit_unknown");
    }

    [Fact]
    public async Task Excel_robs_nobody_of_accents_zeros_or_a_day()
    {
        var number = NewNumber();
        var sheet = new RawXlsx()
            .Styles(
                """<numFmts/><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"""
            )
            .Strings("")
            .Sheet(
                $"""
                <row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c><c r="B1" t="inlineStr"><is><t>Ngày sinh</t></is></c><c r="C1" t="inlineStr"><is><t>Số CCCD</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>{"Stéphane Đặng Thị Hòa".Normalize(
                    NormalizationForm.FormD
                )}</t></is></c><c r="B2" s="1"><v>32909</v></c><c r="C2"><v>{number.TrimStart('0')}</v></c></row>
                """
            );
        var id = await app.Upload(await app.GivenCohort(), sheet.Build().ToArray(), "list.xlsx");
        await app.RunDueWork();

        var row = await app.Row(id, 2);
        var person = row.Content.After!.Person;
        (person.FullName, person.Birth.ToString(), person.IdNumber).ShouldBe(
            ("Stéphane Đặng Thị Hòa", "05/02/1990", number)
        );
        row.Codes().ShouldContain("people.id_number_zeros_restored");
    }

    [Fact]
    public async Task A_list_without_a_header_waits_for_a_person_to_match_its_columns_and_corrections_survive()
    {
        var id = await app.Import(
            await app.GivenCohort(),
            ["Ông bà;Chào đời;Mã", $"{NewName()};05/02/1990;{NewNumber()}", $"{NewName()};x;{NewNumber()}"]
        );
        (await app.Show(id)).State.ShouldBe(ImportState.AwaitingColumns);

        var fields = new Dictionary<int, ApplicantField> { [0] = ApplicantField.FullName };
        var incomplete = await app.Send(new MapColumns(id, Sheet: 0, HeaderRow: 1, fields));
        fields[1] = ApplicantField.Birth;
        await app.Send(new MapColumns(id, Sheet: 0, HeaderRow: 1, fields));
        await app.RunDueWork();
        await app.Send(new CorrectCell(id, Row: 3, Column: 1, "1991"));
        fields[2] = ApplicantField.IdNumber;
        await app.Send(new MapColumns(id, Sheet: 0, HeaderRow: 1, fields));
        await app.RunDueWork();

        incomplete.Errors.ShouldContain(error => error.Code == "imports.birth_column_missing");
        var rows = await app.Rows(id);
        rows.Select(row => row.Outcome).ShouldBe([RowOutcome.Create, RowOutcome.Create]);
        rows[1].Content.After!.Person.Birth.ShouldBe(PartialDate.OfYear(1991));
        rows[1].Content.After!.Person.IdNumber.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_of_a_person_stands_in_the_open_in_the_tables_of_imports()
    {
        var number = NewNumber();
        var id = await app.Import(await app.GivenCohort(), [Header, Person("Lê Ánh", number: number)]);

        var row = await app.Db(db => db.ImportRows.SingleAsync(r => r.ImportId == id));

        $"{row.Content} {row.IdKey} {row.NameKey}".ShouldNotContain(number);
        row.Content.ShouldNotContain("Ánh");
    }

    /// <summary>The rows that are named as doubles of a row.</summary>
    private static IEnumerable<string?> OtherRows(ImportRowView row) =>
        row
            .Content.Problems.Where(problem => problem.Remark.Code == ImportRemarks.NumberTwice.Code)
            .SelectMany(problem => problem.Remark.Facts)
            .Select(fact => fact.Value?.ToString());
}
