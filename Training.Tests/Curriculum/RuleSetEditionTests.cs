using System.Text.Json;
using Training.Infrastructure.Seeding;

namespace Training.Tests.Curriculum;

/// <summary>Editions of the rules as two people work with them: one drafts, another approves.</summary>
public abstract class RuleSetEditionTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RuleSetEditionTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RuleSetEditionTests(app), IClassFixture<PostgresApp>;

    private static readonly DateOnly Next = new(2026, 9, 1);
    private static readonly Permission[] All = Enum.GetValues<Permission>();

    private readonly UserId _drafter = new(Guid.NewGuid());
    private readonly UserId _other = new(Guid.NewGuid());

    [Fact]
    public async Task A_school_overrides_a_shipped_regulation_under_a_code_of_its_own() // section 3.1
    {
        await app.Services.LoadReferenceData();
        var code = NewCode();

        (await Draft("TCLLCT", 3, code)).ShouldBe(1);
        (await Change(code, 1, ("attendance.max_absence_ratio", 0.25m), ("score.step", 0.5m))).Errors.ShouldBeEmpty();
        (await Approve(_other, code, 1)).Errors.ShouldBeEmpty();

        var rules = await app.Use<IRuleSets, StudyRules?>(async sets =>
            await sets.StudyRulesOf((await Show(code, 1)).RuleSet.Id, default)
        );
        (rules!.Attendance.MaxAbsence, rules.Scores.Step, rules.RuleSet.Label).ShouldBe((0.25m, 0.5m, $"{code}-1"));
        rules.Classification.ResitRule.ShouldBe(ResitPenalty.DropOne);
        var view = await Show(code, 1);
        view.Parameters.Where(parameter => parameter.Mark == "S")
            .Select(parameter => parameter.Name)
            .ShouldBe(["attendance.max_absence_ratio", "score.step"]);
        view.Parameters.Count.ShouldBe((await Show("TCLLCT", 3)).Parameters.Count);
    }

    [Fact]
    public async Task Whoever_wrote_on_a_draft_does_not_approve_it()
    {
        var code = await GivenDraft();
        (await Change(_other, code, 1, ("score.pass", 6m))).Errors.ShouldBeEmpty();

        CodeOf(await Approve(_drafter, code, 1)).ShouldBe("own_draft");
        CodeOf(await Approve(_other, code, 1)).ShouldBe("own_draft");
        (await Approve(new(Guid.NewGuid()), code, 1)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_approved_edition_never_changes_and_cannot_be_thrown_away()
    {
        var code = await GivenDraft();
        (await Approve(_other, code, 1)).Errors.ShouldBeEmpty();

        CodeOf(await Change(code, 1, ("score.pass", 6m))).ShouldBe("is_approved");
        CodeOf(await Discard(code, 1)).ShouldBe("is_approved");
        CodeOf(await Approve(_other, code, 1)).ShouldBe("already_approved");
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away_and_its_number_is_free_again()
    {
        var code = await GivenDraft();
        (await Approve(_other, code, 1)).Errors.ShouldBeEmpty();

        (await Draft(code, 1, code)).ShouldBe(2);
        (await Discard(code, 2)).Errors.ShouldBeEmpty();

        (await app.Send(new ShowRuleSet(code, 2))).Errors.ShouldHaveSingleItem().Code.ShouldBe("rules.unknown");
        (await Draft(code, 1, code)).ShouldBe(2);
    }

    [Fact]
    public async Task A_code_has_one_draft_at_a_time()
    {
        var code = await GivenDraft();

        CodeOf(await As(_other, new DraftRuleSet(code, 1, code, Next))).ShouldBe("has_draft");
    }

    [Fact]
    public async Task P15_a_draft_that_somebody_changed_since_it_was_read_is_not_overwritten_approved_or_thrown_away()
    {
        var code = await GivenDraft();
        var read = await Show(code, 1);
        (await Change(code, 1, ("score.pass", 6m))).Errors.ShouldBeEmpty();

        (await As(_drafter, new ChangeRuleSet(code, 1, read.Version, Content(read)))).Errors.ShouldBe([Error.Stale]);
        (await As(_other, new ApproveRuleSet(code, 1, read.Version))).Errors.ShouldBe([Error.Stale]);
        (await As(_drafter, new DiscardRuleSet(code, 1, read.Version))).Errors.ShouldBe([Error.Stale]);
    }

    [Fact]
    public async Task Approving_the_next_edition_ends_the_one_before_when_somebody_says_so()
    {
        var code = await GivenDraft();
        (await Approve(_other, code, 1)).Errors.ShouldBeEmpty();
        await Draft(code, 1, code);

        (await Show(code, 2)).InTheWay.ShouldHaveSingleItem().Label.ShouldBe($"{code}-1");
        CodeOf(await Approve(_other, code, 2)).ShouldBe("ends_another");
        (await Show(code, 1)).RuleSet.ValidTo.ShouldBeNull();
        (await Approve(_other, code, 2, endsEarlier: true)).Errors.ShouldBeEmpty();

        (await Show(code, 1)).RuleSet.ValidTo.ShouldBe(Next.AddDays(-1));
        (await Show(code, 2)).RuleSet.ValidTo.ShouldBeNull();
    }

    [Fact]
    public async Task An_edition_of_earlier_days_has_to_end_before_the_later_one_begins()
    {
        var code = await GivenDraft();
        (await Approve(_other, code, 1)).Errors.ShouldBeEmpty();
        var first = (await Show(code, 1)).RuleSet.ValidFrom;
        (await As(_drafter, new DraftRuleSet(code, 1, code, first.AddYears(-1)))).Errors.ShouldBeEmpty();

        CodeOf(await Approve(_other, code, 2, endsEarlier: true)).ShouldBe("overlaps");
        var draft = await Show(code, 2);
        var ended = Content(draft) with { ValidTo = first.AddDays(-1) };
        (await As(_drafter, new ChangeRuleSet(code, 2, draft.Version, ended))).Errors.ShouldBeEmpty();

        (await Approve(_other, code, 2)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_and_nothing_is_kept()
    {
        var code = await GivenDraft();
        var draft = await Show(code, 1);
        var wrong = Content(draft, ("attendance.max_absence_ratio", 0.6m), ("score.pass", 11m)) with
        {
            NameVi = " ",
            LegalBasis = "",
            ValidTo = draft.RuleSet.ValidFrom.AddDays(-1),
        };

        var refused = await As(_drafter, new ChangeRuleSet(code, 1, draft.Version, wrong));

        refused
            .Errors.Select(error => error.Field)
            .ShouldBe([
                "NameVi",
                "LegalBasis",
                "ValidTo",
                "Parameters[attendance.max_absence_ratio]",
                "Parameters[score.pass]",
            ]);
        var kept = await Show(code, 1);
        (kept.RuleSet, kept.Version).ShouldBe((draft.RuleSet, draft.Version));
    }

    [Fact]
    public async Task A_comparison_names_the_parameters_that_differ_and_no_others()
    {
        await app.Services.LoadReferenceData();
        var code = NewCode();
        await Draft("TCLLCT", 1, code);
        (await Change(code, 1, ("score.pass", 5.0m), ("exam.max_attempts", 3m))).Errors.ShouldBeEmpty();

        (await app.Send(new CompareRuleSets(code, 1, "TCLLCT", 1))).Succeeded(out var compared).ShouldBeTrue();

        var change = compared!.Changes.ShouldHaveSingleItem();
        (change.After.Name, change.Before.Value.GetInt32(), change.After.Value.GetInt32()).ShouldBe(
            ("exam.max_attempts", 2, 3)
        );
    }

    private async Task<string> GivenDraft()
    {
        var source = (await app.GivenRules()).Split('/')[0];
        var code = NewCode();
        (await As(_drafter, new DraftRuleSet(source, 1, code, new(2024, 1, 1)))).Errors.ShouldBeEmpty();
        return code;
    }

    private async Task<int> Draft(string from, int edition, string code)
    {
        var drafted = await As(_drafter, new DraftRuleSet(from, edition, code, Next));
        drafted.Succeeded(out var number).ShouldBeTrue();
        return number;
    }

    private Task<Result<int>> Change(string code, int edition, params (string Key, decimal Value)[] typed) =>
        Change(_drafter, code, edition, typed);

    private async Task<Result<int>> Change(
        UserId by,
        string code,
        int edition,
        params (string Key, decimal Value)[] typed
    )
    {
        var read = await Show(code, edition);
        return await As(by, new ChangeRuleSet(code, edition, read.Version, Content(read, typed)));
    }

    private async Task<Result<string>> Approve(UserId by, string code, int edition, bool endsEarlier = false) =>
        await As(by, new ApproveRuleSet(code, edition, (await Show(code, edition)).Version, endsEarlier));

    private async Task<Result<int>> Discard(string code, int edition) =>
        await As(_drafter, new DiscardRuleSet(code, edition, (await Show(code, edition)).Version));

    private Task<T> As<T>(UserId user, MediatR.IRequest<T> request) => app.SendAs(user, All, request);

    private async Task<RuleSetView> Show(string code, int edition)
    {
        (await app.Send(new ShowRuleSet(code, edition))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private static RuleSetContent Content(RuleSetView view, params (string Key, decimal Value)[] typed) =>
        new(
            view.RuleSet.NameVi,
            view.RuleSet.NameEn,
            view.RuleSet.LegalBasis,
            view.RuleSet.ValidFrom,
            view.RuleSet.ValidTo,
            typed.ToDictionary(one => one.Key, one => JsonSerializer.SerializeToElement(one.Value))
        );

    private static string NewCode() => $"S{Guid.NewGuid():N}"[..12].ToUpperInvariant();

    private static string CodeOf<T>(Result<T> outcome)
        where T : notnull => outcome.Errors.ShouldHaveSingleItem().Code.Split('.')[1];
}
