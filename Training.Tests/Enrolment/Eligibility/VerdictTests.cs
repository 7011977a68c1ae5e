using Microsoft.Extensions.DependencyInjection;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Applications;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Eligibility.Policies;
using Training.Application.Enrolment.Eligibility.Trials;
using Training.Application.People;
using Training.Infrastructure.Persistence;
using static Training.Tests.Imports.Lists;
using Person = Training.Application.People.Person;

namespace Training.Tests.Enrolment.Eligibility;

public abstract class VerdictTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : VerdictTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : VerdictTests(app), IClassFixture<PostgresApp>;

    private static readonly PersonDetails Elsewhere = Files.Good with { Residence = "tỉnh Nam Định" };

    [Fact]
    public async Task Putting_a_policy_in_force_judges_every_application_with_its_evidence()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var good = await app.GivenApplication(cohort);
        var bad = await app.GivenApplication(cohort, Elsewhere);
        var unclear = await app.GivenApplication(cohort, Files.Good with { ForeignLanguage = "có" });
        (await app.Application(code, good)).Verdict.ShouldBeNull();

        await app.GivenPolicy(code);

        (await Of(code, good)).ShouldBe((EligibilityOutcome.Eligible, "A", 1));
        (await Of(code, bad)).ShouldBe((EligibilityOutcome.NotEligible, null, 1));
        (await Of(code, unclear)).ShouldBe((EligibilityOutcome.Incomplete, "A", 1));
        var answer = (await app.Application(code, bad)).Verdict!.Line(ConditionKind.ResidenceInProvince).Answer!;
        answer.State.ShouldBe(ConditionState.NotMet);
        answer.Facts.ShouldBe([new("seen", "tỉnh Nam Định")]);
    }

    [Fact]
    public async Task More_than_a_portion_is_judged_once_each()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var person = await app.GivenPerson(Files.Good with { IdNumber = GivenPeople.NewIdNumber() });
        var people = JudgeFilesHandler.Portion + 3;
        var template = await app.Db(db => db.People.AsNoTracking().SingleAsync(p => p.Id == person));
        var cipher = (IFieldCipher)app.Services.GetService(typeof(IFieldCipher))!;
        var copies = Enumerable.Range(0, people).Select(_ => PersonId.New(app.Clock.GetUtcNow())).ToList();
        await app.Save([
            .. copies.Select(id => (object)Person.Register(id, template.Open, cipher)),
            .. copies.Select(id => new Candidacy(
                CandidacyId.New(app.Clock.GetUtcNow()),
                id,
                cohort,
                Files.Application with
                {
                    Unit = null,
                }
            )),
        ]);

        await app.GivenPolicy(code);

        (await app.Policy(code)).Judged.Values.Sum().ShouldBe(people);
    }

    [Fact]
    public async Task A_corrected_file_loses_its_verdict_at_once_and_is_judged_again()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var id = await app.GivenApplication(cohort, Elsewhere);
        await app.GivenPolicy(code);
        var person = await app.PersonOf(id);
        (await app.Send(new OpenPersonFile(person))).Succeeded(out var open).ShouldBeTrue();

        var form = open!.Form with { Residence = "phường Phúc Xá, quận Ba Đình, Hà Nội" };
        (await app.Send(new ChangePerson(person, open.Version, form))).Errors.ShouldBeEmpty();

        (await app.Application(code, id)).ShouldSatisfyAllConditions(
            view => view.Verdict.ShouldBeNull(),
            view => view.HasPolicy.ShouldBeTrue()
        );
        await app.RunDueWork();
        (await Of(code, id)).ShouldBe((EligibilityOutcome.Eligible, "A", 1));
    }

    [Fact]
    public async Task An_import_has_newcomers_judged_and_those_it_changes_judged_again_and_an_undo_as_before()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        await app.GivenPolicy(code);
        var (number, birth) = (NewNumber(), "05/02/1995");
        var header = $"{Header};Trình độ;Xếp loại";
        await app.Commit(await app.Import(cohort, [header, $"Lê Ánh;{birth};{number};0912345678;Đại học;Khá"]));
        var before = await OnlyVerdict(cohort);

        var import = await app.Import(cohort, [header, $"Lê Ánh;{birth};{number};0912345678;Cao đẳng;Khá"]);
        await app.Commit(import);
        var changed = await OnlyVerdict(cohort);
        await app.Undo(import);

        before.Outcome.ShouldBe(EligibilityOutcome.Incomplete);
        changed.Outcome.ShouldBe(EligibilityOutcome.NotEligible);
        (await OnlyVerdict(cohort)).Outcome.ShouldBe(EligibilityOutcome.Incomplete);
    }

    [Fact]
    public async Task What_HR_found_stands_for_the_words_until_it_is_taken_back()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var id = await app.GivenApplication(cohort, Files.Good with { ForeignLanguage = "Chứng chỉ Cambridge" });
        await app.GivenPolicy(code);
        var key = (await app.Application(code, id)).Verdict!.Line(ConditionKind.LanguageAtLeast).Key;

        (await app.Send(new SettleCondition(id, key, Met: true, "")))
            .Errors[0]
            .Code.ShouldBe("policies.reason_missing");
        (await app.Send(new SettleCondition(id, key, Met: true, "PET số 123"))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        var settled = (await app.Application(code, id)).Verdict!;
        await app.GivenPolicy(code); // the next edition asks the same
        (await Of(code, id)).ShouldBe((EligibilityOutcome.Eligible, "A", 2));
        (await app.Send(new SettleCondition(id, key, Met: null, "Nhầm người"))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        settled.Outcome.ShouldBe(EligibilityOutcome.Eligible);
        settled
            .Findings[key]
            .ShouldSatisfyAllConditions(
                finding => finding.Met.ShouldBeTrue(),
                finding => finding.Reason.ShouldBe("PET số 123")
            );
        (await Of(code, id)).Item1.ShouldBe(EligibilityOutcome.Incomplete);
    }

    [Fact]
    public async Task What_the_file_states_outright_is_corrected_there_and_not_settled()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var id = await app.GivenApplication(cohort);
        await app.GivenPolicy(code);
        var verdict = (await app.Application(code, id)).Verdict!;

        foreach (
            var kind in new[] { ConditionKind.AgeAtMost, ConditionKind.GradeAtLeast, ConditionKind.EthnicMinority }
        )
        {
            (await app.Send(new SettleCondition(id, verdict.Line(kind).Key, Met: true, "Giấy tờ")))
                .Errors.ShouldHaveSingleItem()
                .Code.ShouldBe("policies.correct_the_file");
        }
    }

    [Fact]
    public async Task Once_a_decision_rests_on_it_another_policy_does_not_change_a_verdict()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var id = await app.GivenApplication(cohort, Elsewhere);
        var other = await app.GivenApplication(cohort, Elsewhere);
        await app.GivenPolicy(code);
        await app.Use<IServiceProvider, int>(services =>
            services
                .GetRequiredService<Verdicts>()
                .Freeze(
                    services.GetRequiredService<TrainingDb>().Candidacies.Where(c => c.Id == id).Select(c => c.Id),
                    default
                )
        );

        await app.GivenPolicy(code, Anybody);

        (await Of(code, id)).ShouldBe((EligibilityOutcome.NotEligible, null, 1));
        (await Of(code, other)).ShouldBe((EligibilityOutcome.Eligible, "X", 2));
    }

    [Fact]
    public async Task Trying_an_edition_says_who_would_move_and_changes_nothing()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        await app.GivenApplication(cohort);
        var moves = await app.GivenApplication(cohort, Elsewhere);
        await app.GivenPolicy(code);
        var draft = await app.GivenDraft(code, Anybody);

        (await app.Send(new TryPolicy(code, draft))).Succeeded(out var trial).ShouldBeTrue();

        trial!.Before[0].ShouldBe((EligibilityOutcome.Eligible, 1));
        trial.After[0].ShouldBe((EligibilityOutcome.Eligible, 2));
        var move = trial.Moves.Items.ShouldHaveSingleItem();
        (move.Candidacy, move.Before, move.After).ShouldBe(
            (moves, EligibilityOutcome.NotEligible, EligibilityOutcome.Eligible)
        );
        (await Of(code, moves)).Item1.ShouldBe(EligibilityOutcome.NotEligible);
    }

    [Fact]
    public async Task Pasted_rows_are_read_as_an_import_reads_them()
    {
        var (_, code) = await app.GivenJudgedCohort();
        var number = await app.GivenDraft(code);
        const string header = "Họ và tên\tNgày sinh\tTrình độ\tXếp loại\tNgày nộp\tThường trú";

        (
            await app.Send(
                new TryRows(
                    code,
                    number,
                    $"{header}\nLê Ánh\t05/02/1980\tĐại học\tKhá\t01/02/2026\tHà Nội\nLê Bình\t\tĐH\tKhá"
                )
            )
        )
            .Succeeded(out var rows)
            .ShouldBeTrue();

        rows!
            .Select(row => (row.Name, row.Outcome))
            .ShouldBe([("Lê Ánh", EligibilityOutcome.NotEligible), ("Lê Bình", null)]);
        rows![1].Problems.ShouldContain(problem => problem.Code == "imports.birth_missing");
        (await app.Send(new TryRows(code, number, "xin chào\nLê Ánh")))
            .Errors[0]
            .Code.ShouldBe("policies.header_unknown");
    }

    [Fact]
    public async Task Who_may_not_see_what_is_sensitive_sees_neither_the_answer_nor_the_path_that_tells_it()
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var minority = Files.Good with
        {
            Ethnicity = "06",
            Residence = "xã Tản Lĩnh, huyện Ba Vì, Hà Nội",
            DegreeGrade = DegreeGrade.FairlyAverage,
        };
        var unit = await app.Db(db => db.Units.Where(u => u.Name == "Xã Ba Vì").Select(u => u.Id).FirstAsync());
        var id = await app.GivenApplication(cohort, minority, Files.Application with { Unit = unit });
        await app.GivenPolicy(code);
        var user = (await app.GivenAccount([Role.Leadership])).Id;
        Permission[] leadership = [.. Roles.PermissionsOf(Role.Leadership)];

        (await app.SendAs(user, leadership, new ShowApplication(code, id))).Succeeded(out var view).ShouldBeTrue();
        (await app.SendAs(user, leadership, new ListApplications(code))).Succeeded(out var list).ShouldBeTrue();

        view!.Verdict!.ShouldSatisfyAllConditions(
            verdict => verdict.Outcome.ShouldBe(EligibilityOutcome.Eligible),
            verdict => verdict.Path.ShouldBeNull(),
            verdict => verdict.Line(ConditionKind.EthnicMinority).Answer.ShouldBeNull(),
            verdict => verdict.Paths.Single(path => path.Path.Code == "C").State.ShouldBeNull()
        );
        list!.Lines.Items.ShouldHaveSingleItem().Path.ShouldBeNull();
        (await Of(code, id)).ShouldBe((EligibilityOutcome.Eligible, "C", 1));
        var stored = await app.Db(db =>
            db.Verdicts.Where(v => v.CandidacyId == id).Select(v => EF.Property<string>(v, "Sealed")).SingleAsync()
        );
        stored.ShouldNotContain("minority");
    }

    private static PolicyContent Anybody =>
        new([], [new("X", "Mọi người", "Anybody", [new VietnameseCitizen { Rule = "R" }])]);

    private Task<Verdict> OnlyVerdict(CohortId cohort) =>
        app.Db(db => db.Verdicts.SingleAsync(v => v.CohortId == cohort));

    private async Task<(EligibilityOutcome, string?, int)> Of(string code, CandidacyId id)
    {
        var verdict = (await app.Application(code, id)).Verdict.ShouldNotBeNull();
        return (verdict.Outcome, verdict.Path, verdict.Policy);
    }
}
