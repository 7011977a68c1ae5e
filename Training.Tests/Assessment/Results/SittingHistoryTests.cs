using CsCheck;

namespace Training.Tests.Assessment.Results;

/// <summary>
/// Random histories of one exam in two classes, step by step beside <see cref="SittingModel"/>: marks of every sitting, the
/// workflow of each sheet, resits opened, trainees moved between the classes (RST-01 to RST-05, P21).
/// </summary>
public abstract class SittingHistoryTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SittingHistoryTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SittingHistoryTests(app), IClassFixture<PostgresApp>;

    private static readonly Gen<string> Marks = Gen.OneOf(
        new[] { "3", "8", "4.5", "V", "P" }.Select(Gen.Const).ToArray()
    );

    private static readonly Gen<SittingStep> Steps = Gen.Frequency(
        (7, Gen.Select(Gen.Int[0, 2], Marks, SittingStep (person, text) => new Write(person, text))),
        (1, Gen.Int[0, 2].Select(SittingStep (person) => new Write(person, ""))),
        (12, Gen.Int[0, 9].Select(SittingStep (sheet) => new Forward(sheet))),
        (2, Gen.Int[0, 9].Select(SittingStep (sheet) => new Reopen(sheet))),
        (6, Gen.Int[0, 1].Select(SittingStep (place) => new Resit(place))),
        (1, Gen.Int[0, 1].Select(SittingStep (person) => new Transfer(person)))
    );

    /// <summary>Everybody has a mark of the first sitting, and both classes' sheets are published; then anything happens.</summary>
    private static readonly Gen<IEnumerable<SittingStep>> Histories = Gen.Select(
        Marks.Array[3],
        Steps.Array[15, 35],
        IEnumerable<SittingStep> (first, further) =>
            [
                .. first.Select((text, person) => new Write(person, text)),
                .. from place in new[] { 0, 1 } from _ in Enumerable.Range(0, 3) select new Forward(place),
                .. further,
            ]
    );

    [Fact]
    public Task Whatever_is_sat_moved_and_corrected_results_and_resits_are_as_the_model_says() =>
        Histories.SampleAsync(Agrees, iter: 6, threads: 1);

    private async Task Agrees(IEnumerable<SittingStep> history)
    {
        var model = new SittingModel();
        var course = await SittingCourse.Begin(app);
        foreach (var step in history)
        {
            var did = await course.Do(step, model);
            did.ShouldBe(model.Do(step), $"{step} {string.Join(' ', course.Refusals)}");
            for (var i = 0; i < SittingModel.People; i++)
                (await course.ResultOf(i, model.PlaceOf(i))).ShouldBe(model.ResultOf(i), $"person {i} after {step}");
            (await course.DueForResit()).ShouldBe(model.DueForResit, ignoreOrder: true, $"{step}");
        }
    }
}
