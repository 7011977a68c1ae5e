using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Instructors;

/// <summary>One instructor, with the hours that they teach in the months of a year.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record ShowInstructor(InstructorId Id, int Year) : IQuery<InstructorView>;

/// <param name="Modules">Those that they may teach, by code.</param>
/// <param name="Account">Who they are when they sign in.</param>
/// <param name="Months">January to December of the year.</param>
public sealed record InstructorView(
    InstructorId Id,
    InstructorDetails Details,
    IReadOnlyList<ModuleChoice> Modules,
    IReadOnlyList<AbsenceView> Absences,
    AccountSummary? Account,
    IReadOnlyList<TaughtMonth> Months,
    int Version
);

/// <param name="To">The last day away.</param>
public sealed record AbsenceView(DateOnly From, DateOnly To, string Reason);

/// <param name="Number">1 to 12.</param>
/// <param name="Cohorts">Periods by the code of the cohort.</param>
public sealed record TaughtMonth(int Number, IReadOnlyDictionary<string, int> Cohorts)
{
    public int Periods => Cohorts.Values.Sum();
}

internal sealed class ShowInstructorHandler(
    ITimetableDb db,
    TeachableModules modules,
    IAccounts accounts,
    ICohortDirectory cohorts
) : IRequestHandler<ShowInstructor, Result<InstructorView>>
{
    public async Task<Result<InstructorView>> Handle(ShowInstructor query, CancellationToken ct)
    {
        var found = await db.Instructors.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct);
        if (found is not { } who)
            return InstructorErrors.Unknown;

        var known = (await modules.All(ct)).ToDictionary(module => module.Code);
        UserId[] ids = who.Account is { } account ? [account] : [];
        return new InstructorView(
            who.Id,
            new(who.Code, who.Name, who.Title, who.Modules, who.Unavailable, who.MaxPerWeek, who.LeftOn)
            {
                Unwanted = who.Unwanted,
            },
            [.. who.Modules.Order(StringComparer.Ordinal).Select(code => known.GetValueOrDefault(code) ?? Gone(code))],
            [.. who.Absences.OrderBy(a => a.From).Select(a => new AbsenceView(a.From, a.To, a.Reason))],
            (await accounts.Find(ids, ct)).Values.SingleOrDefault(),
            await Months(who.Id, query.Year, ct),
            who.Version
        );
    }

    /// <summary>A code that no curriculum has any more.</summary>
    private static ModuleChoice Gone(string code) => new(code, Block: "", code, code);

    private async Task<IReadOnlyList<TaughtMonth>> Months(InstructorId id, int year, CancellationToken ct)
    {
        var codes = (await cohorts.All(ct)).ToDictionary(cohort => cohort.Id, cohort => cohort.Code);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var taught = await db
            .Sessions.Where(session => session.State == SessionState.Planned)
            .Where(session => first <= session.Date && session.Date <= last)
            .Where(session => session.Bookings.Any(booking => booking.ResourceId == id.Value))
            .Select(session => new
            {
                session.Date,
                session.CohortId,
                session.Periods,
            })
            .ToListAsync(ct);
        return
        [
            .. Enumerable
                .Range(1, 12)
                .Select(month => new TaughtMonth(
                    month,
                    taught
                        .Where(session => session.Date.Month == month)
                        .GroupBy(session => codes[session.CohortId])
                        .OrderBy(cohort => cohort.Key, StringComparer.Ordinal)
                        .ToDictionary(cohort => cohort.Key, cohort => cohort.Sum(session => session.Periods))
                )),
        ];
    }
}
