using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure.Seeding;

namespace Training.Tests.Curriculum;

public abstract class StudyRulesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : StudyRulesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : StudyRulesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_regulation_of_2010_is_read_as_its_article_15_has_it()
    {
        await app.Services.LoadReferenceData();

        var rules = await Read("TCLLCT", 1);

        rules.RuleSet.Label.ShouldBe("TCLLCT-1");
        rules.Attendance.MaxAbsence.ShouldBe(0.2m);
        rules.Classification.Bands.Values.ShouldBe([9m, 8m, 7m, 5m]);
        rules.Classification.MinPart.Values.ShouldBe([8m, 7m, 6m, 5m]);
        rules.Classification.ResitRule.ShouldBe(ResitPenalty.StricterBands);
        rules.Classification.ResitBands.Values.ShouldBe([9.5m, 9m, 8m, 5m]);
        rules.Exams.ShouldBe(new ExamRules(2, 14, ResitScore.AsObtained, ExcusedCountsAsFirst: true, 5));
    }

    [Fact]
    public async Task Later_regulations_drop_one_class_after_a_resit() // CLS-04
    {
        await app.Services.LoadReferenceData();

        (await Read("TCLLCT", 3)).Classification.ResitRule.ShouldBe(ResitPenalty.DropOne);
    }

    [Fact]
    public async Task What_a_school_leaves_out_of_its_own_rules_is_as_by_default()
    {
        var code = (await app.GivenRules()).Split('/')[0];

        var rules = await Read(code, 1);

        rules.Scores.ShouldBe(new ScoreRules(0, 10, 0.25m, 1, 2, 5, ModuleWeight.Periods, ClassifyExact: false));
        rules.Leave.ShouldBe(new LeaveRules(1, 3));
    }

    private async Task<StudyRules> Read(string code, int edition)
    {
        var id = await app.Db(db =>
            db.RuleSets.Where(r => r.Code == code && r.Edition == edition).Select(r => r.Id).SingleAsync()
        );
        await using var scope = app.Services.CreateAsyncScope();
        var rules = await scope
            .ServiceProvider.GetRequiredService<IRuleSets>()
            .StudyRulesOf(id, CancellationToken.None);
        return rules.ShouldNotBeNull();
    }
}
