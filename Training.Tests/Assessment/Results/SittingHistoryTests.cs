using CsCheck;
using MediatR;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Assessment.Results;

/// <summary>
/// Random histories of one exam in two classes, step by step beside <see cref="SittingModel"/>: marks of every sitting, the
/// workflow of each sheet, resits opened, trainees moved between the classes (RST-01 to RST-05, P21).
/// </summary>
public abstract class SittingHistoryTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : SittingHistoryTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : SittingHistoryTests(app), IClassFixture<PostgresApp>;

    private static readonly Decision Decided = new("1/QĐ", new DateOnly(2026, 3, 1), "Hiệu trưởng");

    private static readonly AssessmentPart[] OneExam = [new("THI", "Thi", "Exam", 100, PartKind.Exam)];

    private static readonly string[] Texts = ["3", "8", "4.5", "V", "P", ""];

    private static readonly Gen<SittingStep> Steps = Gen.Frequency(
        (
            9,
            Gen.Select(
                Gen.Int[0, 2],
                Gen.Int[0, Texts.Length - 1].Select(i => Texts[i]),
                SittingStep (person, text) => new Write(person, text)
            )
        ),
        (12, Gen.Int[0, 9].Select(SittingStep (sheet) => new Forward(sheet))),
        (2, Gen.Int[0, 9].Select(SittingStep (sheet) => new Reopen(sheet))),
        (6, Gen.Int[0, 1].Select(SittingStep (place) => new Resit(place))),
        (1, Gen.Int[0, 1].Select(SittingStep (person) => new Transfer(person)))
    );

    /// <summary>Everybody has a mark of the first sitting, and the classes' sheets go as far as a published result.</summary>
    private static readonly Gen<IEnumerable<SittingStep>> Histories = Gen.Select(
        Gen.Int[0, Texts.Length - 2].Select(i => Texts[i]).Array[3],
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
        Histories.SampleAsync(Agrees, iter: 8, threads: 1);

    private async Task Agrees(IEnumerable<SittingStep> history)
    {
        var (cohort, places, module, people) = await Begin();
        var model = new SittingModel();
        foreach (var step in history)
        {
            var told = step switch
            {
                Write write => await Enter(write),
                Forward forward => await Next(model.Sheets[forward.Sheet % model.Sheets.Count]),
                Reopen reopen => await Send(
                    new ReopenSheets(
                        [await Sheet(model.Sheets[reopen.Sheet % model.Sheets.Count])],
                        "Cộng sót",
                        Decided
                    )
                ),
                Resit resit => await Send(new OpenResit(places[resit.Place], module, Today().AddDays(14))),
                _ => await Move(((Transfer)step).Person),
            };
            told.ShouldBe(model.Do(step), $"{step}");
            await Same(step);
        }

        async Task<bool> Enter(Write write)
        {
            var (place, sitting, line) = model.Home(write.Person);
            var cell = new CellChange(await Sheet(new(place, sitting)), people[write.Person], line, write.Text);
            return (await app.Enter(cell)).Single().Result == CellResult.Saved;
        }

        async Task<bool> Next(SittingModel.Sheet sheet)
        {
            GradeSheetId[] one = [await Sheet(sheet)];
            return await Send(
                sheet.State switch
                {
                    GradeSheetState.Open => new SubmitSheets(one),
                    GradeSheetState.Submitted => new ApproveSheets(one),
                    _ => new PublishSheets(one),
                }
            );
        }

        async Task<bool> Move(int person)
        {
            var id = people[person];
            var candidacy = await app.Db(db =>
                db.Candidacies.Where(c => c.PersonId == id).Select(c => c.Id).SingleAsync()
            );
            var act = new Act(Today().AddDays(40), Decided, "Chuyển lớp");
            return (await app.Send(new TransferTrainees([candidacy], places[1], act))).Errors.Count == 0;
        }

        Task<GradeSheetId> Sheet(SittingModel.Sheet sheet) =>
            app.Db(db =>
                (
                    from one in db.GradeSheets
                    join @class in db.Classes on one.ClassId equals @class.Id
                    where @class.Code == places[sheet.Place] && one.Sitting == sheet.Sitting
                    select one.Id
                ).SingleAsync()
            );

        async Task Same(SittingStep step)
        {
            for (var i = 0; i < people.Count; i++)
            {
                var result = await ResultOf(places[model.PlaceOf(i)], people[i]);
                (result.Score, result.Standing, result.Resat).ShouldBe(model.ResultOf(i), $"person {i} after {step}");
            }
            (await app.Send(new ListResits(cohort))).Succeeded(out var due).ShouldBeTrue();
            due!
                .Resits.Select(line => people.IndexOf(line.Person))
                .ShouldBe(model.DueForResit, ignoreOrder: true, $"{step}");
        }
    }

    private async Task<(string Cohort, string[] Places, string Module, List<PersonId> People)> Begin()
    {
        var sheets = await app.GivenGradeSheets(people: 2, parts: OneExam);
        var other = await app.GivenClass(sheets.Cohort);
        var third = await app.GivenTrainee(sheets.Cohort, "Đỗ Văn Ba", other);
        var code = await app.Db(db => db.Classes.Where(c => c.Id == other).Select(c => c.Code).SingleAsync());
        (await app.Send(new OpenSheets(code, sheets.Module))).Errors.ShouldBeEmpty();
        return (await app.CodeOf(sheets.Cohort), [sheets.Class, code], sheets.Module, [.. sheets.People, third]);
    }

    private async Task<bool> Send(ICommand<int> command) =>
        (await app.Send((IRequest<Result<int>>)command)).Errors.Count == 0;

    private DateOnly Today() => DateOnly.FromDateTime(app.Clock.GetLocalNow().Date);

    private async Task<ModuleResult> ResultOf(string place, PersonId person) =>
        (await app.Send(new ShowResult(place, person))).Succeeded(out var view)
            ? view.Result.ShouldNotBeNull().Modules.ShouldHaveSingleItem()
            : throw new InvalidOperationException("There is no such result.");
}
