using CsCheck;
using static Training.Tests.Curriculum.SmallCurriculum;

namespace Training.Tests.Curriculum;

public sealed class CurriculumDifferenceTests
{
    [Fact]
    public void A_content_does_not_differ_from_itself() =>
        Any.Sample(content => CurriculumDifference.Between(content.Clean(), content.Clean()).IsEmpty.ShouldBeTrue());

    [Fact]
    public void What_differs_is_never_called_the_same() =>
        Gen.Select(Any, Any)
            .Sample(pair =>
            {
                var (one, other) = (pair.Item1.Clean(), pair.Item2.Clean());
                CurriculumDifference.Between(one, other).IsEmpty.ShouldBe(one == other);
            });

    [Fact]
    public void Modules_added_removed_and_changed_are_told_apart_and_of_a_changed_one_what_changed()
    {
        var changed = A2 with { NameVi = "Tên khác", Lessons = [Lesson("Bài 1", 24), Lesson("Bài 2", 4)] };
        var added = A1 with { Code = "A9" };

        var difference = CurriculumDifference.Between(
            Small.Clean(),
            (Small with { Modules = [A1, changed, added] }).Clean()
        );

        difference
            .Modules.Select(module => (module.Code, module.Before?.Periods, module.After?.Periods))
            .ShouldBe([("A2", 20, 28), ("A9", null, 20), ("B1", 20, null)]);
        difference.Modules[0].Aspects.ShouldBe([ModuleAspect.Name]);
        difference
            .Modules[0]
            .Lessons.Select(lesson => (lesson.Before?.Periods, lesson.After!.Periods))
            .ShouldBe([(20, 24), (null, 4)]);
    }

    [Fact]
    public void A_lesson_put_in_front_changes_no_other_and_a_new_order_of_the_same_lessons_is_said()
    {
        var (one, other) = (Lesson("Một", 4), Lesson("Hai", 8));
        var before = Small with { Modules = [A1 with { Lessons = [one, other] }] };

        var front = Between(before, [Lesson("Không", 4), one, other]);
        var turned = Between(before, [other, one]);

        front.Lessons.ShouldHaveSingleItem().After!.TitleVi.ShouldBe("Không");
        front.Aspects.ShouldBeEmpty();
        turned.Lessons.ShouldBeEmpty();
        turned.Aspects.ShouldBe([ModuleAspect.LessonOrder]);
    }

    [Fact]
    public void Lessons_taken_away_are_said_and_every_difference_can_be_told_to_its_end()
    {
        var before = Small with { Modules = [A1 with { Lessons = [Lesson("Một", 4), Lesson("Hai", 8)] }] };

        var gone = Between(before, [Lesson("Một", 4)]).Lessons.ShouldHaveSingleItem();

        (gone.Before!.TitleVi, gone.After).ShouldBe(("Hai", null));
        Gen.Select(Any, Any)
            .Sample(pair =>
            {
                var difference = CurriculumDifference.Between(pair.Item1.Clean(), pair.Item2.Clean());
                foreach (var module in difference.Modules.Where(m => m.Before is not null && m.After is not null))
                    (module.Aspects.Count + module.Lessons.Count).ShouldBeGreaterThan(0);
            });
    }

    private static ModuleDifference Between(CurriculumContent before, IReadOnlyList<LessonPlan> lessons) =>
        CurriculumDifference
            .Between(before.Clean(), (before with { Modules = [A1 with { Lessons = lessons }] }).Clean())
            .Modules.ShouldHaveSingleItem();
}
