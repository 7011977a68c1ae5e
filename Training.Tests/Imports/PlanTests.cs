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
