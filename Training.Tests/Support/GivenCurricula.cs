using Training.Tests.Curriculum;

namespace Training.Tests.Support;

internal static class GivenCurricula
{
    private static int _number;

    /// <summary>The first edition of a curriculum of three modules, A1, A2 after it, B1 after that; answers its code.</summary>
    public static async Task<string> GivenCurriculum(this TestApp app, bool approved = true) =>
        (await app.GivenEdition(SmallCurriculum.Small, approved)).Code;

    public static async Task<CurriculumEdition> GivenEdition(
        this TestApp app,
        CurriculumContent content,
        bool approved = true
    )
    {
        var now = app.Clock.GetUtcNow();
        var code = $"CTD{Interlocked.Increment(ref _number)}";
        CurriculumEdition
            .Draft(CurriculumId.New(now), code, 1, content, _ => ModuleId.New(now))
            .Succeeded(out var curriculum)
            .ShouldBeTrue();
        if (approved)
            curriculum!.Approve("Nguyễn Thị Duyệt", now).Errors.ShouldBeEmpty();
        await app.Save(curriculum!);
        return curriculum!;
    }
}
