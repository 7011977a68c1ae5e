using FluentValidation;
using Training.Application.Assessment.Sheets;
using Training.Application.Curriculum.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>
/// Opens the sheets of a further sitting for the people of a class who are due, at least as many days after the last one as
/// the rules ask for (RST-01). Whoever was barred makes up first what they missed (ATT-02). Answers how many people.
/// </summary>
/// <param name="Module">Its code.</param>
/// <param name="On">The day of the sitting.</param>
/// <param name="Telling">When those people are told; null: now.</param>
[Requires(Permission.DecideResults)]
public sealed record OpenResit(string Class, string Module, DateOnly On, SendingPlan? Telling = null) : ICommand<int>;

internal sealed class OpenResitRules : AbstractValidator<OpenResit>
{
    public OpenResitRules()
    {
        RuleFor(command => command.On).Must(day => day.Year is >= 2000 and <= 2100).WithErrorCode("results.day_wrong");
        RuleFor(command => command.Telling).SetValidator(new SendingPlanRules()!);
    }
}

internal sealed class OpenResitHandler(
    ResultScope scope,
    CohortCourses courses,
    ResitFinder finder,
    ResitSheets sheets,
    TimeProvider clock
) : IRequestHandler<OpenResit, Result<int>>
{
    public async Task<Result<int>> Handle(OpenResit command, CancellationToken ct)
    {
        if (
            await scope.Find(command.Class, ct) is not { } place
            || await courses.Find(place.CohortId, ct) is not { } course
            || course.Curriculum.FirstOrDefault(m => m.Code == Code.Clean(command.Module)) is not { } module
        )
        {
            return ResultRefusals.Unknown;
        }

        var due = (await finder.Of(place.CohortId, scope.PeopleOf(place.Id), ct))
            .Where(line => line.Class == place.Code && line.Module.Code == module.Code && line.Result.ExamsDue.Any())
            .ToList();
        var owing = due.RemoveAll(line => line.OwesContent);
        if (due.Count == 0)
        {
            return (owing == 0 ? ResultRefusals.NobodyDue : ResultRefusals.ContentOwed.With("count", owing))
                .With("class", place.Code)
                .With("module", module.Code);
        }

        foreach (var exam in module.Assessment.Where(part => part.Kind == PartKind.Exam))
        {
            var own = due.Where(line => line.Result.ExamsDue.Any(part => part.Part.Code == exam.Code)).ToList();
            if (await TooEarly(command.On, module, exam, own, course.Rules, ct) is { } tooEarly)
                return tooEarly;
            foreach (var sitting in own.GroupBy(line => line.Sitting))
            {
                var people = sitting.Select(line => line.Person).ToList();
                var further = new FurtherSitting(place.Id, module.Id, exam.Code, sitting.Key, command.On);
                var opened = await sheets.Open(further, people, command.Telling, ct);
                if (opened.Errors.Count > 0)
                    return opened;
            }
        }
        return due.Count;
    }

    private async Task<Error?> TooEarly(
        DateOnly on,
        ModulePlan module,
        AssessmentPart exam,
        IReadOnlyList<ResitLine> due,
        StudyRules rules,
        CancellationToken ct
    )
    {
        IReadOnlyList<PersonId> people = [.. due.Select(line => line.Person)];
        var over = await sheets.OverBy(module.Id, exam.Code, people, ct);
        if (over.Count == 0)
            return null;

        var earliest = clock.DayOf(over.Values.Max()).AddDays(rules.Exams.ResitGapDays);
        return on >= earliest
            ? null
            : ResultRefusals.TooEarly.With("days", rules.Exams.ResitGapDays).With("earliest", earliest);
    }
}
