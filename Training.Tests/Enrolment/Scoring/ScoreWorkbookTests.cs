using System.Net;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Scoring;
using Training.Application.Enrolment.Scoring.Workbook;
using static Training.Tests.Support.GivenScoring;

namespace Training.Tests.Enrolment.Scoring;

/// <summary>Scores as a workbook: out, filled, shown cell by cell, and written exactly as it was shown.</summary>
public abstract class ScoreWorkbookTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ScoreWorkbookTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ScoreWorkbookTests(app), IClassFixture<PostgresApp>;

    private const string FileName = "diem-phong-van.xlsx";
    private const int Name = 2;
    private const int Study = 4;
    private const int Interview = 5;
    private const int Code = 7;

    [Fact]
    public async Task Every_cell_is_shown_as_what_it_would_become_and_only_the_good_ones_are_written()
    {
        var (code, people) = await Applicants();
        await app.EnterScores(code, Cell(people[1], "PV", "60"), Cell(people[2], "PV", "50"));
        var file = await Filled(
            code,
            rows =>
            {
                rows[0][Interview] = "70,5";
                rows[1][Interview] = "65";
                rows[2][Interview] = "80";
                rows[3][Interview] = "700";
                rows[3][Study] = "v";
            }
        );
        await app.EnterScores(code, Cell(people[2], "PV", "55", read: 1, was: "50"));

        var review = await Read(code, file);

        review
            .Lines.Select(line => ($"{line.Letters}{line.Row}", line.Change, line.Before, line.Typed))
            .ShouldBe([
                ("F2", ScoreChange.New, ScoreValue.None, "70,5"),
                ("F3", ScoreChange.Changed, ScoreValue.Of(60), "65"),
                ("F4", ScoreChange.Conflict, ScoreValue.Of(55), "80"),
                ("E5", ScoreChange.New, ScoreValue.None, "v"),
                ("F5", ScoreChange.Refused, ScoreValue.None, "700"),
            ]);
        (await app.Send(new CommitScoreWorkbook(code, review.Plan))).Succeeded(out var count).ShouldBeTrue();
        count.ShouldBe(3);
        (await Interviews(people)).ShouldBe([70.5m, 65, 55, null]);
        (await app.Db(db => db.Scores.SingleAsync(one => one.CandidacyId == people[0]))).Workbook.ShouldBe(FileName);
        (await app.Send(new CommitScoreWorkbook(code, review.Plan))).Errors.ShouldBeEmpty(); // twice, and it counts once
        (await app.Db(db => db.Scores.SingleAsync(one => one.CandidacyId == people[0]))).Version.ShouldBe(1);
    }

    [Fact]
    public async Task What_comes_back_as_it_went_out_changes_nothing_and_leaves_what_is_newer()
    {
        var (code, people) = await Applicants();
        await app.EnterScores(code, Cell(people[0], "PV", "60"), Cell(people[1], "KQHT", "V"));
        var file = await Filled(code, _ => { });
        await app.EnterScores(code, Cell(people[0], "PV", "61", read: 1, was: "60"));

        var review = await Read(code, file);

        review.Lines.ShouldBeEmpty();
        (review.Unchanged, review.Old).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Where_a_cell_moved_after_it_was_shown_none_is_written_and_the_difference_is_shown_anew()
    {
        var (code, people) = await Applicants();
        var file = await Filled(code, rows => (rows[0][Interview], rows[1][Interview]) = ("70", "80"));
        var review = await Read(code, file);
        await app.EnterScores(code, Cell(people[1], "PV", "50"));

        (await app.Send(new CommitScoreWorkbook(code, review.Plan))).Errors[0].Code.ShouldBe("scoring.workbook_moved");

        (await Interviews(people)).ShouldBe([null, 50, null, null]);
        (await app.Send(new ReviewScoreWorkbook(code, review.Plan))).Succeeded(out var anew).ShouldBeTrue();
        anew!.Lines.Select(line => line.Change).ShouldBe([ScoreChange.New, ScoreChange.Conflict]);
        (await app.Send(new CommitScoreWorkbook(code, anew.Plan))).Errors.ShouldBeEmpty();
        (await Interviews(people)).ShouldBe([70, 50, null, null]);
    }

    [Fact]
    public async Task A_row_of_nobody_of_another_or_twice_is_wrong_by_itself_and_the_others_are_taken()
    {
        var (code, people) = await Applicants();
        var file = await Filled(
            code,
            rows =>
            {
                rows[0][Interview] = "70";
                rows[1][Interview] = "80";
                rows[1][Name] = "Nguyễn Văn Khác";
                rows[2][Interview] = "90";
                rows[2][Code] = $"{rows[2][Code]}x";
                rows.Add([.. rows[0]]);
                rows.Reverse();
            }
        );

        var review = await Read(code, file);

        review
            .Lines.Select(line => (line.Row, line.Change, line.Refusal?.Code))
            .ShouldBe([
                (2, ScoreChange.New, null),
                (4, ScoreChange.Refused, "scoring.workbook_row_unknown"),
                (5, ScoreChange.Refused, "scoring.workbook_row_of_another"),
                (6, ScoreChange.Refused, "scoring.workbook_row_twice"),
            ]);
        await app.Send(new CommitScoreWorkbook(code, review.Plan));
        (await Interviews(people)).ShouldBe([70, null, null, null]);
    }

    [Fact]
    public async Task A_list_of_the_council_is_read_by_file_numbers_and_shows_what_it_replaces()
    {
        var (code, people) = await Applicants();
        await app.EnterScores(code, Cell(people[1], "PV", "60"));
        const string list = """
            HỘI ĐỒNG PHỎNG VẤN;;
            Số hồ sơ;Họ tên;Phỏng vấn
            HS-1;hoàng an;70
            HS-2;Trần Bình;65
            HS-9;Ai đó;50
            ;;
            ;Thư ký;
            """;

        var review = await Read(code, System.Text.Encoding.UTF8.GetBytes(list), "hoi-dong.csv");

        review
            .Lines.Select(line => (line.Change, line.Before.Value, line.Refusal?.Code))
            .ShouldBe([
                (ScoreChange.New, null, null),
                (ScoreChange.Changed, 60, null),
                (ScoreChange.Refused, null, "scoring.workbook_row_unknown"),
            ]);
        (await app.Send(new CommitScoreWorkbook(code, review.Plan))).Errors.ShouldBeEmpty();
        (await Interviews(people)).ShouldBe([70, 65, null, null]);
    }

    [Fact]
    public async Task A_file_of_another_cohort_or_plan_and_a_plan_of_somebody_else_are_refused()
    {
        var (code, _) = await Applicants();
        var (other, _) = await Applicants();
        var file = await Filled(other, rows => rows[0][Interview] = "70");
        (await Refused(code, file)).ShouldBe("scoring.workbook_of_another");

        var own = await Filled(code, rows => rows[0][Interview] = "70");
        var review = await Read(code, own);
        (await app.Send(new CommitScoreWorkbook(other, review.Plan)))
            .Errors[0]
            .Code.ShouldBe("scoring.workbook_plan_unknown");
        var altered = review.Plan.Replace("\"70\"", "\"90\"", StringComparison.Ordinal);
        altered.ShouldNotBe(review.Plan);
        (await app.Send(new CommitScoreWorkbook(code, altered)))
            .Errors[0]
            .Code.ShouldBe("scoring.workbook_plan_unknown");

        await app.GivenScoringPlan(code);
        (await Refused(code, own)).ShouldBe("scoring.workbook_outdated");
        (await app.Send(new CommitScoreWorkbook(code, review.Plan)))
            .Errors[0]
            .Code.ShouldBe("scoring.workbook_outdated");
    }

    [Fact]
    public async Task HR_downloads_fills_checks_and_writes_on_the_page()
    {
        var (code, people) = await Applicants();
        var hr = app.CreateClient();
        var page = await TestPage.Open(hr, $"/cohorts/{code}/scores/workbook");
        using var file = await hr.GetAsync(new Uri($"/cohorts/{code}/scores/workbook?handler=File", UriKind.Relative));
        file.Content.Headers.ContentType!.MediaType!.ShouldContain("spreadsheetml");

        var filled = await Filled(code, rows => rows[0][Interview] = "70");
        var shown = await page.SubmitFile("#read", "file", filled, FileName);
        shown.Text("#difference-title").ShouldContain("làm đổi 1 ô");
        var written = await shown.Post($"/cohorts/{code}/scores/workbook?handler=Write", "#write");

        written.Status.ShouldBe(HttpStatusCode.OK);
        written.Text(".flash").ShouldContain("Đã ghi 1 ô");
        (await Interviews(people)).ShouldBe([70, null, null, null]);
    }

    private async Task<string> Refused(string code, byte[] file)
    {
        using var stream = new MemoryStream(file);
        return (await app.Send(new ReadScoreWorkbook(code, stream, FileName))).Errors[0].Code;
    }

    private async Task<ScoreWorkbookReview> Read(string code, byte[] file, string name = FileName)
    {
        using var stream = new MemoryStream(file);
        (await app.Send(new ReadScoreWorkbook(code, stream, name))).Succeeded(out var review).ShouldBeTrue();
        return review!;
    }

    private async Task<IReadOnlyList<decimal?>> Interviews(IReadOnlyList<CandidacyId> people)
    {
        var scores = await app.Db(db =>
            db.Scores.Where(one => people.Contains(one.CandidacyId) && one.Column == "PV").ToListAsync()
        );
        return [.. people.Select(person => scores.Find(one => one.CandidacyId == person)?.Value)];
    }

    /// <summary>As somebody downloads it, changes it in Excel, and keeps it.</summary>
    private async Task<byte[]> Filled(string code, Action<List<object?[]>> fill)
    {
        (await app.Send(new WriteScoreWorkbook(code))).Succeeded(out var written).ShouldBeTrue();
        var rows = new List<object?[]>();
        await foreach (var row in written![0].Rows)
            rows.Add([.. row]);
        fill(rows);
        using var file = new MemoryStream();
        var writer = (ISheetWriter)app.Services.GetService(typeof(ISheetWriter))!;
        var filled = written[0] with { Rows = rows.Select(IReadOnlyList<object?> (row) => row).ToAsyncEnumerable() };
        await writer.WriteXlsx([filled, written[1]], file, default);
        return file.ToArray();
    }

    /// <summary>In the order of their names, with file numbers HS-1 to HS-4.</summary>
    private async Task<(string Code, IReadOnlyList<CandidacyId> People)> Applicants()
    {
        var cohort = await app.GivenCohort();
        var code = await app.CodeOf(cohort);
        await app.GivenScoringPlan(code);
        var people = new List<CandidacyId>();
        foreach (var name in new[] { "Hoàng An", "Trần Bình", "Lê Dung", "Vũ Hà" })
        {
            var details = new CandidacyDetails { FileNumber = $"HS-{people.Count + 1}" };
            people.Add(await app.GivenCandidacy(cohort, await app.GivenPerson(GivenPeople.Details(name)), details));
        }
        return (code, people);
    }
}
