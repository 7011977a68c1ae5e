using FluentValidation;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable;

/// <summary>A week of the timetable by class, by instructor or by room.</summary>
/// <param name="Cohort">Its code.</param>
/// <param name="Day">Any day of the week.</param>
[Requires(Permission.ViewPlanning)]
public sealed record ShowBoard(string Cohort, DateOnly Day, BoardBy By = BoardBy.Class) : IQuery<Board>;

internal sealed class ShowBoardRules : AbstractValidator<ShowBoard>
{
    public ShowBoardRules() => RuleFor(r => r.Day).IsPlannable();
}

internal sealed class ShowBoardHandler(ITimetableDb db, ICohortDirectory cohorts, BoardReader reader)
    : IRequestHandler<ShowBoard, Result<Board>>
{
    public async Task<Result<Board>> Handle(ShowBoard query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var (monday, sunday) = (query.Day.Monday(), query.Day.Monday().AddDays(6));
        var week = db
            .Sessions.Where(session => session.Date >= monday && session.Date <= sunday)
            .Where(session => session.State == SessionState.Planned || session.PublishedVersion != null);
        var shown = await reader.Read(
            query.By is BoardBy.Class or BoardBy.Cohort ? week.Where(session => session.CohortId == cohort.Id) : week,
            ct
        );
        var drafts = await db.Sessions.CountAsync(
            session => session.CohortId == cohort.Id && session.PublishedVersion != session.Version,
            ct
        );
        return new Board(
            cohort,
            monday,
            await Days(monday, shown, ct),
            await Rows(query.By, cohort.Id, shown, ct),
            drafts
        );
    }

    private async Task<IReadOnlyList<BoardDay>> Days(
        DateOnly monday,
        IReadOnlyList<(Session Session, BoardSession Shown)> shown,
        CancellationToken ct
    )
    {
        var sunday = monday.AddDays(6);
        var spans = await db
            .CalendarSpans.AsNoTracking()
            .Where(span => span.From <= sunday && span.To >= monday)
            .ToListAsync(ct);
        var calendar = new SchoolCalendar(spans);
        var grids = await db.BellGrids.AsNoTracking().ToListAsync(ct);
        return
        [
            .. Enumerable
                .Range(0, 7)
                .Select(monday.AddDays)
                .Where(day => day.DayNumber - monday.DayNumber < 5 || calendar.IsWorkedWeekend(day) || IsUsed(day))
                .Select(day => new BoardDay(
                    day,
                    calendar.DayOff(day)?.NameVi,
                    calendar.DayOff(day)?.NameEn,
                    grids.On(day)?.Periods ?? []
                )),
        ];

        bool IsUsed(DateOnly day) => shown.Any(one => one.Session.Date == day);
    }

    private async Task<IReadOnlyList<BoardRow>> Rows(
        BoardBy by,
        CohortId cohort,
        IReadOnlyList<(Session Session, BoardSession Shown)> shown,
        CancellationToken ct
    )
    {
        var byResource = shown
            .SelectMany(one => one.Session.Bookings.Select(b => (b.ResourceId, one)))
            .ToLookup(pair => pair.ResourceId, pair => pair.one);
        return by switch
        {
            BoardBy.Class or BoardBy.Cohort =>
            [
                .. (await cohorts.Classes(cohort, ct)).Select(one => Row(one.Id.Value, one.Code, one.SeatsTaken)),
            ],
            BoardBy.Room =>
            [
                .. (await db.Rooms.AsNoTracking().OrderBy(room => room.Code).ToListAsync(ct)).Select(room =>
                    Row(room.Id.Value, room.Code, room.Capacity)
                ),
            ],
            _ =>
            [
                .. (await db.Instructors.AsNoTracking().Where(who => who.LeftOn == null).ToListAsync(ct))
                    .OrderBy(who => who.Name.Split(' ')[^1], Vietnamese.Order)
                    .ThenBy(who => who.Name, Vietnamese.Order)
                    .Select(who =>
                        Row(who.Id.Value, who.Name, byResource[who.Id.Value].Sum(one => one.Session.Periods))
                    ),
            ],
        };

        BoardRow Row(Guid id, string name, int heads) =>
            new(id, name, heads, [.. byResource[id].Select(one => one.Shown)]);
    }
}
