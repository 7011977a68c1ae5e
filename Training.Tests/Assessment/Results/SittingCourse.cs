using MediatR;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Assessment.Results;

/// <summary>A module with one exam in two classes of a cohort, and the steps of <see cref="SittingModel"/> as the product takes them.</summary>
internal sealed class SittingCourse(TestApp app, string cohort, string[] places, string module, List<PersonId> people)
{
    private static readonly Decision Decided = new("1/QĐ", new DateOnly(2026, 3, 1), "Hiệu trưởng");

    private static readonly AssessmentPart[] OneExam = [new("THI", "Thi", "Exam", 100, PartKind.Exam)];

    /// <summary>Why the last step of an office was refused; empty: it was done.</summary>
    public IReadOnlyList<Error> Refusals { get; private set; } = [];

    private DateOnly Today => DateOnly.FromDateTime(app.Clock.GetLocalNow().Date);

    public static async Task<SittingCourse> Begin(TestApp app)
    {
        var sheets = await app.GivenGradeSheets(people: SittingModel.People - 1, parts: OneExam);
        var other = await app.GivenClass(sheets.Cohort);
        var last = await app.GivenTrainee(sheets.Cohort, "Đỗ Văn Ba", other);
        var code = await app.Db(db => db.Classes.Where(c => c.Id == other).Select(c => c.Code).SingleAsync());
        (await app.Send(new OpenSheets(code, sheets.Module))).Errors.ShouldBeEmpty();
        var cohort = await app.CodeOf(sheets.Cohort);
        return new(app, cohort, [sheets.Class, code], sheets.Module, [.. sheets.People, last]);
    }

    /// <summary>False: it was refused.</summary>
    /// <param name="model">Says which sheet is meant.</param>
    public async Task<bool> Do(SittingStep step, SittingModel model) =>
        step switch
        {
            Write write => await Enter(write, model.Home(write.Person)),
            Forward { Sheet: var sheet } => await Next(model.SheetAt(sheet)),
            Reopen { Sheet: var sheet } => await Send(
                new ReopenSheets([await Find(model.SheetAt(sheet))], "Cộng sót", Decided)
            ),
            Resit resit => await Send(new OpenResit(places[resit.Place], module, Today.AddDays(14))),
            Transfer { Person: var person } => await Move(people[person]),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    public async Task<(decimal? Score, ModuleStanding Standing, bool Resat)> ResultOf(int person, int place)
    {
        (await app.Send(new ShowResult(places[place], people[person]))).Succeeded(out var view).ShouldBeTrue();
        var result = view!.Result.ShouldNotBeNull().Modules.ShouldHaveSingleItem();
        return (result.Score, result.Standing, result.Resat);
    }

    public async Task<IEnumerable<int>> DueForResit()
    {
        (await app.Send(new ListResits(cohort))).Succeeded(out var due).ShouldBeTrue();
        return due!.Resits.Select(line => people.IndexOf(line.Person));
    }

    private async Task<bool> Enter(Write write, (SittingModel.Sheet Sheet, int Line) home)
    {
        var cell = new CellChange(await Find(home.Sheet), people[write.Person], home.Line, write.Text);
        return (await app.Enter(cell)).Single().Result == CellResult.Saved;
    }

    private async Task<bool> Next(SittingModel.Sheet sheet)
    {
        GradeSheetId[] one = [await Find(sheet)];
        return await Send(
            sheet.State switch
            {
                GradeSheetState.Open => new SubmitSheets(one),
                GradeSheetState.Submitted => new ApproveSheets(one),
                _ => new PublishSheets(one),
            }
        );
    }

    private async Task<bool> Move(PersonId person)
    {
        var file = await app.Db(db => db.Candidacies.Where(c => c.PersonId == person).Select(c => c.Id).SingleAsync());
        var act = new Act(Today.AddDays(40), Decided, "Chuyển lớp");
        return (await app.Send(new TransferTrainees([file], places[1], act))).Errors.Count == 0;
    }

    private async Task<bool> Send(ICommand<int> command)
    {
        Refusals = (await app.Send((IRequest<Result<int>>)command)).Errors;
        return Refusals.Count == 0;
    }

    private Task<GradeSheetId> Find(SittingModel.Sheet sheet)
    {
        var place = places[sheet.Place];
        return app.Db(db =>
            db.GradeSheets.Where(one => one.Sitting == sheet.Sitting)
                .Join(db.Classes.Where(c => c.Code == place), one => one.ClassId, c => c.Id, (one, _) => one.Id)
                .SingleAsync()
        );
    }
}
