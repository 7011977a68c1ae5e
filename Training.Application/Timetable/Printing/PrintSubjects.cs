using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Printing;

/// <summary>What sheets can be of, in the order in which people look for it.</summary>
internal sealed class PrintSubjects(ITimetableDb db, ICohortDirectory cohorts)
{
    public async Task<IReadOnlyList<PrintSubject>> Of(BoardBy by, CohortSummary cohort, CancellationToken ct) =>
        by switch
        {
            BoardBy.Instructor => await Instructors(ct),
            BoardBy.Room => await Rooms(ct),
            BoardBy.Cohort => [Whole(cohort, await cohorts.Classes(cohort.Id, ct))],
            _ => [.. (await cohorts.Classes(cohort.Id, ct)).Select(one => Single(one.Id.Value, one.Code))],
        };

    private async Task<IReadOnlyList<PrintSubject>> Instructors(CancellationToken ct) =>
        [
            .. (await db.Instructors.AsNoTracking().ToListAsync(ct))
                .OrderBy(who => who.Name.Split(' ')[^1], Vietnamese.Order) // NAM-05
                .ThenBy(who => who.Name, Vietnamese.Order)
                .Select(who => Single(who.Id.Value, who.Title is null ? who.Name : $"{who.Title} {who.Name}")),
        ];

    private async Task<IReadOnlyList<PrintSubject>> Rooms(CancellationToken ct) =>
        [
            .. (await db.Rooms.AsNoTracking().OrderBy(room => room.Code).ToListAsync(ct)).Select(room =>
                Single(room.Id.Value, room.Code)
            ),
        ];

    private static PrintSubject Single(Guid id, string name) => new(id, name, new HashSet<Guid> { id }, []);

    private static PrintSubject Whole(CohortSummary cohort, IReadOnlyList<ClassSummary> classes) =>
        new(
            cohort.Id.Value,
            cohort.Code,
            classes.Select(one => one.Id.Value).ToHashSet(),
            [.. classes.Select(one => (one.Id.Value, one.Code))]
        );
}
