using System.Text;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Sheets;

namespace Training.Tests.Timetable.Sheets;

/// <summary>Timetables as files, and what becomes of them.</summary>
internal static class TimetableFiles
{
    public const string Header = "Mã buổi học;Ngày;Tiết đầu;Tiết cuối;Lớp;Học phần;Phòng;Giảng viên";

    /// <summary>A session as a row below <see cref="Header"/>.</summary>
    public static string Row(
        this GivenSchool school,
        string @class,
        SessionId? id = null,
        int day = 0,
        int first = 1,
        int last = 4
    ) => $"{id};{school.Opens.AddDays(day):dd/MM/yyyy};{first};{last};{@class};{school.ModuleCode};;";

    /// <summary>A school whose cohort is taught by the curriculum of its module, so that its rows can name it.</summary>
    public static async Task<(GivenSchool School, string Class)> GivenTaughtSchool(this TestApp app)
    {
        var school = await app.GivenSchool();
        await app.Db(async db =>
        {
            var module = await db.Modules.SingleAsync(m => m.Id == school.Module);
            return await db
                .Cohorts.Where(c => c.Id == school.Cohort)
                .ExecuteUpdateAsync(c => c.SetProperty(one => one.Curriculum, module.CurriculumId));
        });
        return (school, await app.ClassCode(school));
    }

    public static Task<string> ClassCode(this TestApp app, GivenSchool school) =>
        app.Db(db => db.Classes.Where(c => c.Id == school.Class).Select(c => c.Code).SingleAsync());

    public static async Task<Result<SheetId>> Upload(this TestApp app, GivenSchool school, byte[] file, string name)
    {
        using var content = new MemoryStream(file);
        var received = await app.Send(new ReceiveTimetable(content, name));
        return received.Succeeded(out var found)
            ? await app.Send(new StartTimetableImport(await app.CodeOf(school.Cohort), found))
            : Result<SheetId>.Refuse(received.Errors);
    }

    public static Task<Result<SheetId>> Upload(
        this TestApp app,
        GivenSchool school,
        params IEnumerable<string> lines
    ) => app.Upload(school, Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "tkb.csv");

    /// <summary>Uploaded and planned.</summary>
    public static async Task<SheetId> Plan(this TestApp app, GivenSchool school, params IEnumerable<string> lines)
    {
        (await app.Upload(school, lines)).Succeeded(out var id).ShouldBeTrue();
        await app.RunDueWork();
        (await app.Show(id)).State.ShouldBe(SheetState.Planned);
        return id;
    }

    public static async Task<SheetView> Commit(this TestApp app, SheetId id)
    {
        (await app.Send(new CommitTimetableSheet(id))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        return await app.Show(id);
    }

    public static async Task<SheetView> Show(this TestApp app, SheetId id)
    {
        (await app.Send(new ShowTimetableSheet(id))).Succeeded(out var sheet).ShouldBeTrue();
        return sheet!;
    }

    /// <summary>In the order of the file.</summary>
    public static async Task<IReadOnlyList<SheetLineView>> Lines(this TestApp app, SheetId id)
    {
        (await app.Send(new ListSheetLines(id, PageSize: 500))).Succeeded(out var page).ShouldBeTrue();
        return [.. page!.Items.OrderBy(line => line.Number)];
    }

    public static async Task<SessionPlan> PlanOf(this TestApp app, SessionId id)
    {
        (await app.Send(new ShowSession(id))).Succeeded(out var view).ShouldBeTrue();
        return view!.Plan;
    }

    /// <summary>Where and why, as codes.</summary>
    public static IReadOnlyList<(SheetField?, string)> Said(this SheetLineView line) =>
        [.. line.Content.Problems.Select(problem => (problem.Field, problem.Remark.Code))];
}
