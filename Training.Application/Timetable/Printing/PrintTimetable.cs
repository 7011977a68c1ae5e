using FluentValidation;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Printing;

/// <summary>The timetable of some weeks as sheets of paper: of a class, an instructor, a room, or of a whole cohort.</summary>
/// <param name="Cohort">Its code.</param>
/// <param name="By">What a sheet is of.</param>
/// <param name="Of">The only class, instructor or room; null: every one, a sheet each.</param>
/// <param name="Day">Any day of the first week.</param>
/// <param name="Weeks">1 to 26.</param>
/// <param name="Draft">As it is planned now; false: as it was published.</param>
[Requires(Permission.ViewPlanning)]
public sealed record PrintTimetable(
    string Cohort,
    BoardBy By,
    Guid? Of,
    DateOnly Day,
    int Weeks = 1,
    bool Draft = false
) : IQuery<PrintedTimetable>
{
    /// <summary>Half a year, so that nobody asks for thousands of sheets by a slip.</summary>
    public const int MostWeeks = 26;
}

internal sealed class PrintTimetableRules : AbstractValidator<PrintTimetable>
{
    public PrintTimetableRules()
    {
        RuleFor(r => r.Day).IsPlannable();
        RuleFor(r => r.Weeks).InclusiveBetween(1, PrintTimetable.MostWeeks).WithErrorCode("printing.weeks");
    }
}

internal sealed class PrintTimetableHandler(
    ICohortDirectory cohorts,
    PrintSubjects subjects,
    PublishedPages published,
    DraftPages draft
) : IRequestHandler<PrintTimetable, Result<PrintedTimetable>>
{
    public async Task<Result<PrintedTimetable>> Handle(PrintTimetable query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var monday = query.Day.Monday();
        var last = monday.AddDays(7 * query.Weeks - 1);
        var all = await subjects.Of(query.By, cohort, ct);
        var chosen = all.Where(one => query.Of is null || one.Id == query.Of).ToList();
        var taking = chosen.SelectMany(one => one.Takes).ToList();
        var sessions = query.Draft
            ? await draft.Read(taking, monday, last, ct)
            : await published.Read(taking, monday, last, ct);
        return new PrintedTimetable(
            cohort,
            all,
            [
                .. from one in chosen
                from week in Enumerable.Range(0, query.Weeks).Select(week => monday.AddDays(7 * week))
                let own = sessions
                    .Where(session => session.IsIn(week) && session.Takes.Any(one.Takes.Contains))
                    .ToList()
                where own.Count > 0
                select new PrintedSheet(one, week, own),
            ],
            await published.Last(cohort.Id, ct)
        );
    }
}
