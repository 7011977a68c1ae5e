using MediatR;
using Training.Application.Common;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Instructors;
using Training.Application.Timetable.Places;
using Training.Application.Timetable.Publishing;

namespace Training.Web.Demo;

/// <summary>
/// Plans and publishes the timetable of a demonstration by the requests that the board sends: the class that has had the
/// least takes the module that can begin first, every morning or every afternoon from Monday to Friday, with the first room
/// and instructor that are free.
/// </summary>
/// <param name="cohort">Its code.</param>
/// <param name="months">Modules that begin within so many months are planned, to their end.</param>
internal sealed class DemoTimetable(ISender sender, string cohort, int months, bool publish)
{
    private static readonly DayOfWeek[] Workdays =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
    ];

    public async Task<IReadOnlyList<Error>> Load(CancellationToken ct)
    {
        var listed = await sender.Send(new ListChoices(cohort, DateOnly.MaxValue), ct);
        if (!listed.Succeeded(out var choices))
            return listed.Errors;

        var until = choices.Cohort.OpensOn.AddMonths(months);
        var fit = new FirstFit(await Rooms(ct), await Instructors(choices, ct));
        var courses = choices
            .Classes.Select(one => new ClassCourse(one, choices.Modules, choices.Cohort.OpensOn))
            .ToList();
        while (courses.Where(course => course.FreeFrom < until).MinBy(course => course.Sessions) is { } course)
        {
            if (fit.Next(course, until) is { } module)
                await Plan(course, module, fit, ct);
            else
                courses.Remove(course);
        }
        return publish ? (await sender.Send(new PublishTimetable(cohort), ct)).Errors : [];
    }

    private async Task<IReadOnlyList<RoomLine>> Rooms(CancellationToken ct)
    {
        var listed = await sender.Send(new ListPlaces(), ct);
        return listed.Succeeded(out var sites)
            ? [.. sites.SelectMany(site => site.Rooms).OrderBy(room => (room.Capacity, room.Features.Count))] // halls last
            : [];
    }

    private async Task<IReadOnlyList<InstructorView>> Instructors(SessionChoices choices, CancellationToken ct)
    {
        var found = new List<InstructorView>();
        foreach (var who in choices.Instructors)
        {
            var shown = await sender.Send(new ShowInstructor(who.Id, choices.Cohort.OpensOn.Year), ct);
            if (shown.Succeeded(out var view))
                found.Add(view);
        }
        return found;
    }

    private async Task Plan(ClassCourse course, ModulePlan module, FirstFit fit, CancellationToken ct)
    {
        course.Begin(module);
        foreach (var run in LessonRun.Of(module))
        {
            foreach (var place in fit.Places(course, module, run))
            {
                var plan = new SessionPlan(
                    module.Id,
                    run.FirstLesson,
                    place.From,
                    place.Slot,
                    [course.Class.Id],
                    [place.Instructor],
                    place.Room
                );
                var series = new PlaceSeries(plan, run.Sessions, NextLesson: true, AlsoOn: Workdays);
                if (!(await sender.Send(series, ct)).Succeeded(out var placed))
                    continue;

                fit.Book(course, module, place, placed);
                break;
            }
        }
    }
}
