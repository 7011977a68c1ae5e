using System.Net;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Scoring;

namespace Training.Tests.Enrolment.Files;

/// <summary>What files are checked for, and what was found in each.</summary>
public abstract class FileCheckTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : FileCheckTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : FileCheckTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_file_is_whole_when_every_required_document_is_there_and_good()
    {
        var (code, people) = await Applicants(3);
        var cohort = await app.Db(db => db.Cohorts.Where(c => c.Code == code).Select(c => c.Id).SingleAsync());
        await Check(code, [.. Whole(people[0])]);
        await Check(
            code,
            [.. Whole(people[1])[..^1], new(people[1], "CK", 0, DocumentState.Rejected, "Chưa ký từng trang")]
        );

        var gaps = await app.Use<WholeFiles, IReadOnlySet<CandidacyId>>(files => files.WithGaps(cohort, default));
        var view = await View(code);

        gaps.ShouldBe([people[1], people[2]], ignoreOrder: true);
        (view.Files, view.WithGaps).ShouldBe((3, 2));
        view.Documents.Single(one => one.Document.Code == "CK")
            .ShouldSatisfyAllConditions(count => count.Present.ShouldBe(1), count => count.Rejected.ShouldBe(1));
        var listed = await Files(code, FilesShown.Gaps);
        listed.Lines.Items.Select(line => line.FullName).ShouldBe(["Trần Bình", "Lê Dung"]);
    }

    [Fact]
    public async Task Each_finding_is_decided_by_itself()
    {
        var (code, people) = await Applicants(2);
        await Check(code, new DocumentFinding(people[0], "BANG", 0, DocumentState.Present));

        var outcomes = await Check(
            code,
            new(people[0], "BANG", 0, DocumentState.Rejected, "Bản sao mờ"), // as if nobody had looked
            new(people[0], "BANG", 0, DocumentState.Present),
            new(people[1], "BANG", 0, DocumentState.Rejected, " "),
            new(people[1], "DON", 0, DocumentState.Present),
            new(people[1], "HOCBA", 0, DocumentState.Present),
            new(CandidacyId.New(app.Clock.GetUtcNow()), "DON", 0, DocumentState.Present)
        );

        outcomes
            .Select(one => (one.Result, one.Refusal?.Code))
            .ShouldBe([
                (FindingResult.Conflict, null),
                (FindingResult.Saved, null),
                (FindingResult.Refused, "documents.reason_missing"),
                (FindingResult.Saved, null),
                (FindingResult.Refused, "documents.finding_unknown"),
                (FindingResult.Refused, "documents.finding_unknown"),
            ]);
        outcomes[0].By.ShouldBe("Test");
        (await Check(code, new DocumentFinding(people[0], "BANG", 1, DocumentState.Rejected, "Bản sao mờ")))[0]
            .Stands.ShouldBe(DocumentState.Rejected);
    }

    [Fact]
    public async Task A_document_that_goes_from_the_list_or_is_not_required_makes_no_gap()
    {
        var (code, people) = await Applicants(1);
        await Check(code, [.. Whole(people[0])[..^1]]);
        (await View(code)).WithGaps.ShouldBe(1);

        var view = await View(code);
        IReadOnlyList<RequiredDocument> without =
        [
            .. view.Documents.Select(one => one.Document).Where(document => document.Code != "CK"),
        ];
        var change = new ChangeFileCheck(code, view.Version, without, view.Deadline!.Value);
        (await app.Send(change)).Errors.ShouldBeEmpty();

        (await View(code)).WithGaps.ShouldBe(0);
        (await app.Send(change)).Errors.ShouldBe([Error.Stale]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_list_is_said_beside_its_row()
    {
        var (code, _) = await Applicants(1);
        var view = await View(code);

        var refused = await app.Send(
            new ChangeFileCheck(
                code,
                view.Version,
                [new("BANG", "Bằng", "", true), new("bang", "", "", true), new("x y", "Đơn", "", true)],
                view.Cohort.FilingFrom.AddDays(-1)
            )
        );

        refused
            .Errors.Select(error => (error.Code, error.Field))
            .ShouldBe([
                ("documents.code_twice", "Documents[1].Code"),
                ("documents.name_missing", "Documents[1].NameVi"),
                ("documents.code_malformed", "Documents[2].Code"),
                ("documents.deadline_too_early", "Deadline"),
            ]);
    }

    [Fact]
    public async Task After_it_was_decided_about_somebody_what_was_found_stays()
    {
        var (code, people) = await Applicants(1);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date);
        (await app.Send(new AdmitCandidates(people, new Act(today, Decision.None)))).Errors.ShouldBeEmpty();

        var outcomes = await Check(code, new DocumentFinding(people[0], "BANG", 0, DocumentState.Present));

        outcomes[0].Refusal!.Code.ShouldBe("documents.decided");
    }

    [Fact]
    public async Task HR_takes_the_usual_list_changes_it_and_checks_files_on_its_pages()
    {
        var cohort = await app.GivenCohort();
        var code = await app.CodeOf(cohort);
        var person = await app.GivenCandidacy(cohort, await app.GivenPerson());
        var hr = app.CreateClient();

        var form = await (await TestPage.Open(hr, $"/cohorts/{code}/documents")).SubmitForm("#set-up");
        form.Address.AbsolutePath.ShouldBe($"/cohorts/{code}/documents/edit");
        var list = await form.SubmitForm(
            "#documents",
            ("Deadline", $"{app.Clock.GetUtcNow().AddDays(-1):yyyy-MM-dd}"),
            ("Documents[0].Code", "BANG"),
            ("Documents[0].NameVi", "Bằng tốt nghiệp"),
            ("Documents[0].Required", "true"),
            ("Documents[1].Code", "")
        );
        list.Texts("tbody tr").Count.ShouldBe(1);
        list.Text(".metrics").ShouldContain("là hạn bổ sung, đã qua");

        var grid = await TestPage.Open(hr, $"/cohorts/{code}/documents/check");
        grid.Text("#check tbody").ShouldContain("Thiếu, quá hạn");
        var ticked = await grid.SubmitForm("#check", ($"doc|{person}|BANG|0|Missing|tick", "on"));
        ticked.Text(".flash").ShouldContain("Đã lưu 1");
        ticked.Text("#check tbody").ShouldContain("Đủ");

        var file = await TestPage.Open(hr, $"/cohorts/{code}/documents/check?of={person}");
        var field = $"doc|{person}|BANG|1|Present|";
        (await file.SubmitForm("#check", ($"{field}state", "7"))).Text(".flash").ShouldContain("Đã lưu 0");
        var refused = await file.SubmitForm("#check", ($"{field}state", "Rejected"), ($"{field}reason", ""));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text(".err").ShouldContain("Cần ghi vì sao không đạt");
        var saved = await refused.SubmitForm("#check", ($"{field}state", "Rejected"), ($"{field}reason", "Bản mờ"));
        saved.Text("#check header").ShouldContain("Thiếu, quá hạn");
        (await TestPage.Open(hr, $"/cohorts/{code}/documents/check?show=Gaps"))
            .Text("tbody")
            .ShouldContain("Không đạt");
    }

    [Fact]
    public async Task A_tick_that_is_taken_away_is_a_document_that_is_missing_and_a_row_left_alone_stays()
    {
        var (code, people) = await Applicants(2);
        await Check(
            code,
            new(people[0], "DON", 0, DocumentState.Present),
            new(people[1], "DON", 0, DocumentState.Present)
        );
        var grid = await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/documents/check");

        var saved = await grid.SubmitForm("#check", ($"doc|{people[1]}|DON|1|Present|tick", "on"));

        saved.Text(".flash").ShouldContain("Đã lưu 1");
        (await Files(code, FilesShown.All))
            .Lines.Items.Select(line => line.Found[0].State)
            .ShouldBe([DocumentState.Missing, DocumentState.Present]);
    }

    [Fact]
    public async Task Applications_say_what_they_lack_in_the_list_and_each_by_itself()
    {
        var (code, people) = await Applicants(2);
        await app.GivenScoringPlan(code);
        await Check(code, Whole(people[0]));
        await app.EnterScores(
            code,
            new ScoreCell(people[0], "KQHT", 0, "", "8"),
            new ScoreCell(people[0], "PV", 0, "", "75")
        );
        var hr = app.CreateClient();

        var list = await TestPage.Open(hr, $"/cohorts/{code}/applications");
        var one = await TestPage.Open(hr, $"/cohorts/{code}/applications/{people[0]}");
        var other = await TestPage.Open(hr, $"/cohorts/{code}/applications/{people[1]}");

        list.Texts("tbody tr")[0].ShouldContain("77,50");
        list.Texts("tbody tr")[1].ShouldContain("Thiếu KQHT");
        list.Links("tbody a").ShouldContain(("Còn thiếu", $"/cohorts/{code}/documents/check?of={people[1]}"));
        one.Text("section[aria-labelledby=documents-of] header").ShouldContain("Đủ");
        one.Text("section[aria-labelledby=scores-of]").ShouldContain("77,50");
        other.Text("section[aria-labelledby=documents-of] header").ShouldContain("Còn thiếu");
    }

    private static readonly string[] Names = ["Hoàng An", "Trần Bình", "Lê Dung"];
    private static readonly string[] Required = ["DON", "SYLL", "BANG", "BANGDIEM", "NN", "TH", "GKSK", "CK"];

    private static DocumentFinding[] Whole(CandidacyId person) =>
        [.. Required.Select(document => new DocumentFinding(person, document, 0, DocumentState.Present))];

    private async Task<IReadOnlyList<FindingOutcome>> Check(string code, params DocumentFinding[] findings)
    {
        (await app.Send(new CheckDocuments(code, findings))).Succeeded(out var outcomes).ShouldBeTrue();
        return outcomes!;
    }

    private async Task<FileCheckView> View(string code)
    {
        (await app.Send(new ShowFileCheck(code))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private async Task<FilesView> Files(string code, FilesShown shown)
    {
        (await app.Send(new ListFiles(code, shown))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    /// <summary>In the order of their names, in a cohort with the usual list.</summary>
    private async Task<(string Code, IReadOnlyList<CandidacyId> People)> Applicants(int count)
    {
        var cohort = await app.GivenCohort();
        var code = await app.CodeOf(cohort);
        (await app.Send(new SetUpFileCheck(code))).Errors.ShouldBeEmpty();
        var people = new List<CandidacyId>();
        foreach (var name in Names.Take(count))
            people.Add(await app.GivenCandidacy(cohort, await app.GivenPerson(GivenPeople.Details(name))));
        return (code, people);
    }
}
