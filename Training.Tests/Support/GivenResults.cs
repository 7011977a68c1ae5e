using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Support;

/// <summary>Marks on their way to a result, and what became of them.</summary>
internal static class GivenResults
{
    public static readonly Decision Decided = new("12/QĐ-TCT", new DateOnly(2026, 3, 1), "Nguyễn Văn A");

    public static Task EnterBoth(this TestApp app, GivenSheets sheets, int person, string coursework, string exam) =>
        app.Enter(
            new CellChange(sheets.Coursework, sheets.People[person], Read: 0, coursework),
            sheets.Cell(person, exam)
        );

    public static async Task Publish(this TestApp app, params GradeSheetId[] sheets)
    {
        (await app.Send(new SubmitSheets(sheets))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets(sheets))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets(sheets))).Errors.ShouldBeEmpty();
    }

    /// <summary>Of those who are due, as soon as the rules allow it.</summary>
    public static Task<Result<int>> OpenResit(this TestApp app, GivenSheets sheets, int days = 14)
    {
        var on = DateOnly.FromDateTime(app.Clock.GetLocalNow().Date).AddDays(days);
        return app.Send(new OpenResit(sheets.Class, sheets.Module, on));
    }

    public static async Task<GradeSheetId> GivenResit(this TestApp app, GivenSheets sheets)
    {
        (await app.OpenResit(sheets)).Errors.ShouldBeEmpty();
        return await app.SecondSitting(sheets);
    }

    public static Task<GradeSheetId> SecondSitting(this TestApp app, GivenSheets sheets) =>
        app.Db(db =>
            db.GradeSheets.Where(s => s.ClassId == sheets.ClassId && s.Sitting == 2).Select(s => s.Id).SingleAsync()
        );

    public static async Task<ResitList> Resits(this TestApp app, GivenSheets sheets) =>
        (await app.Send(new ListResits(await app.CodeOf(sheets.Cohort)))).Succeeded(out var list)
            ? list
            : throw new InvalidOperationException("There is no such cohort.");

    /// <param name="app">The application.</param>
    /// <param name="sheets">Of whom.</param>
    /// <param name="person">Which of them.</param>
    /// <param name="class">Where they are, if not in the class of the sheets.</param>
    public static async Task<CourseResult> CourseOf(
        this TestApp app,
        GivenSheets sheets,
        int person,
        string? @class = null
    ) =>
        (await app.Send(new ShowResult(@class ?? sheets.Class, sheets.People[person]))).Succeeded(out var view)
            ? view.Result.ShouldNotBeNull()
            : throw new InvalidOperationException("There is no such result.");

    /// <inheritdoc cref="CourseOf"/>
    public static async Task<ModuleResult> ResultOf(
        this TestApp app,
        GivenSheets sheets,
        int person,
        string? @class = null
    ) => (await app.CourseOf(sheets, person, @class)).Modules.Single(module => module.Module.Code == sheets.Module);

    public static Task<IReadOnlyList<StoredResult>> Sums(this TestApp app, GivenSheets sheets) =>
        app.Use<KnownResults, IReadOnlyList<StoredResult>>(known => known.SumsOf(sheets.Cohort, default));

    public static Task<List<StoredResult>> Stored(this TestApp app, GivenSheets sheets) =>
        app.Db(db => db.StoredResults.AsNoTracking().Where(r => r.CohortId == sheets.Cohort).ToListAsync());
}
