using Training.Application.Cohorts;
using Training.Application.Enrolment.Scoring;
using Training.Tests.Enrolment.Eligibility;
using Applicants = Training.Tests.Enrolment.Eligibility.Files;

namespace Training.Tests.Enrolment.Selection;

/// <summary>
/// The same applications give the same result in whatever order they came in and on whichever database: equal totals, equal
/// ties and lots among them.
/// </summary>
public sealed class SelectionOrderTests(SqliteApp sqlite, PostgresApp postgres)
    : IClassFixture<SqliteApp>,
        IClassFixture<PostgresApp>
{
    private const int People = 24;

    private static readonly ScoringTerms Terms = new(
        [new("HT", "Học tập", "Study", 50, 10), new("PV", "Phỏng vấn", "Interview", 50, 100)],
        Scale: 100,
        Decimals: 2,
        [new(TieRule.PriorityGroup), new(TieRule.Component, "PV")]
    );

    private static readonly string?[] Fields = ["Luật", "luật", "Quản lý công", null];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_same_applications_give_the_same_lines(int seed)
    {
        var lines = await Selected(sqlite, seed, Enumerable.Range(0, People));

        var shuffled = new Random(seed);
        (await Selected(postgres, seed, Enumerable.Range(0, People).OrderBy(_ => shuffled.Next()))).ShouldBe(lines);
        lines.Count.ShouldBe(People);
        lines.ShouldContain(line => line.Contains("ByLot = True", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Selected(TestApp app, int seed, IEnumerable<int> order)
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        var unit = await app.UnitOfSelection();
        QuotaSeats[] seats =
        [
            new(unit, GivenSelection.Post, "Luật", 3),
            new(unit, GivenSelection.Post, null, 4),
            new(unit, "TP-HT", null, 2),
        ];
        (await app.Send(new ChangeQuotas(code, seats, await app.VersionOf(cohort)))).Errors.ShouldBeEmpty();
        foreach (var number in order)
            await Apply(app, cohort, unit, seed, number);
        await app.GivenPolicy(code, GivenSelection.Anyone);
        await app.GivenScoringPlan(code, Terms);
        await app.EnterScores(code, [.. Enumerable.Range(0, People).SelectMany(number => Scores(seed, number))]);
        await app.Rank(code);
        return [.. (await app.Lines(code)).Select(line => $"{line.Candidacy} {Said(line.Why)}")];
    }

    private static async Task Apply(TestApp app, CohortId cohort, UnitId unit, int seed, int number)
    {
        var file = Applicants.Good with
        {
            FullName = $"Người {(char)('A' + number)}",
            IdNumber = GivenPeople.NewIdNumber(),
            FieldOfStudy = Fields[number % Fields.Length],
        };
        var details = Applicants.Application with
        {
            Unit = unit,
            Post = number % 3 == 0 ? "TP-HT" : GivenSelection.Post,
        };
        await app.Save(new Candidacy(IdOf(seed, number), await app.GivenPerson(file), cohort, details));
    }

    /// <summary>Few values, so that many are equal.</summary>
    private static IEnumerable<ScoreCell> Scores(int seed, int number)
    {
        var (id, random) = (IdOf(seed, number), new Random(seed * 100 + number));
        yield return GivenScoring.Cell(id, "HT", $"{6 + random.Next(2)},5");
        yield return GivenScoring.Cell(id, "PV", $"{60 + 10 * random.Next(2)}");
        if (number % 7 == 0)
            yield return GivenScoring.Cell(id, "UT", "1");
    }

    private static CandidacyId IdOf(int seed, int number) => new(new Guid(seed, 7, (short)number, new byte[8]));

    private static string Said(Training.Application.Enrolment.Selection.SelectionReason why) =>
        $"{why.Outcome} {why.Total:0.##} {why.Place} {string.Join("; ", why.Standings.Select(one => one with { Last = one.Last / 1.000m }))}";
}
