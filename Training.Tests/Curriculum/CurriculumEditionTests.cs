using static Training.Tests.Curriculum.SmallCurriculum;

namespace Training.Tests.Curriculum;

/// <summary>CUR-01: what an edition refuses, so that what is planned by it can be relied on.</summary>
public sealed class CurriculumEditionTests
{
    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var wrong = Small with
        {
            Modules =
            [
                A1 with
                {
                    Block = "Z",
                },
                A2 with
                {
                    Code = "a1",
                    Prerequisites = ["X9"],
                    Lessons = [Lesson("Bài", 0), Lesson("", 1001)],
                    Assessment = [new("QT", "Quá trình", "", 30), new("THI", "Thi", "", 60)],
                },
            ],
        };

        CodesOf(Draft(wrong))
            .ShouldBe([
                "block_unknown",
                "module_twice",
                "prerequisite_unknown",
                "periods_out_of_range",
                "title_missing",
                "periods_out_of_range",
                "weights_not_whole",
            ]);
    }

    [Fact]
    public void Prerequisites_that_lead_back_to_their_module_are_refused_once_with_the_whole_way()
    {
        var circular = Small with { Modules = [A1 with { Prerequisites = ["B1"] }, A2, B1] };

        var refused = Draft(circular).Errors.ShouldHaveSingleItem();

        refused.Code.ShouldBe("curricula.prerequisite_circle");
        refused.Facts.ShouldContain(new Fact("circle", "A1 → B1 → A2 → A1"));
        CodesOf(Draft(Small with { Modules = [A1 with { Prerequisites = ["A1"] }] })).ShouldBe(["prerequisite_circle"]);
    }

    [Fact]
    public void An_approved_edition_never_changes()
    {
        Draft(Small).Succeeded(out var edition).ShouldBeTrue();
        edition!.Approve("Nguyễn Thị Duyệt", DateTimeOffset.UnixEpoch).Errors.ShouldBeEmpty();

        CodesOf(edition.Change(Small with { NameVi = "Khác" }, NewId)).ShouldBe(["is_approved"]);
        CodesOf(edition.Approve("Ai đó", DateTimeOffset.UnixEpoch)).ShouldBe(["is_approved"]);

        edition.Content.NameVi.ShouldBe(Small.NameVi);
    }

    [Fact]
    public void A_curriculum_without_modules_is_no_plan_to_approve()
    {
        Draft(Small with { Modules = [] }).Succeeded(out var edition).ShouldBeTrue();

        CodesOf(edition!.Approve("Nguyễn Thị Duyệt", DateTimeOffset.UnixEpoch)).ShouldBe(["empty"]);
    }

    [Fact]
    public void A_module_keeps_its_id_while_its_code_stays_and_lessons_are_numbered_as_they_stand()
    {
        Draft(Small).Succeeded(out var edition).ShouldBeTrue();
        var before = edition!.Modules.ToDictionary(module => module.Code, module => module.Id);

        var changed = A2 with { NameVi = "Tên khác", Lessons = [Lesson("Mới", 8), .. A2.Lessons] };
        edition.Change(Small with { Modules = [changed, A1] }, NewId).Errors.ShouldBeEmpty();

        edition
            .Modules.ToDictionary(module => module.Code, module => module.Id)
            .ShouldBe(before.Where(module => module.Key != "B1"), ignoreOrder: true);
        edition.Content.Modules.Select(module => module.Code).ShouldBe(["A2", "A1"]);
        edition
            .Content.Modules[0]
            .Lessons.Select(lesson => (lesson.Number, lesson.TitleVi))
            .ShouldBe([(1, "Mới"), (2, "Bài 1")]);
    }

    private static IEnumerable<string> CodesOf(Result<CurriculumEdition> outcome) =>
        outcome.Errors.Select(error => error.Code["curricula.".Length..]);
}
