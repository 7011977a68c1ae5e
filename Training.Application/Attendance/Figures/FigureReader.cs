using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Figures;

/// <summary>Computes figures of many people at once: one grouped query, and one for the sessions that were missed.</summary>
internal sealed class FigureReader(IAttendanceDb db, ICurricula curricula, IRuleSets ruleSets, TimeProvider clock)
{
    /// <summary>By what the cohort is judged; null while no rules are chosen for it.</summary>
    public async Task<StudyRules?> RulesOf(CohortSummary cohort, CancellationToken ct) =>
        cohort.RuleSet is { } id ? await ruleSets.StudyRulesOf(id, ct) : null;

    /// <param name="people">Whose; the query is used within another.</param>
    /// <param name="cohort">Whose curriculum says what is planned.</param>
    /// <param name="rules">What is counted, and how much is too much.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    public async Task<IReadOnlyDictionary<PersonId, PersonFigures>> Of(
        IQueryable<PersonId> people,
        CohortSummary cohort,
        AttendanceRules? rules,
        CancellationToken ct
    )
    {
        var tallies = await Tallies(cohort.Id, people, ct);
        var absences = await Absences(cohort.Id, people, ct);
        var modules = await Modules(cohort, tallies, ct);
        var codes = modules.ToDictionary(module => module.Id, module => module.Code);
        var everybody = await people.Distinct().ToListAsync(ct);
        return everybody.ToDictionary(person => person, person => Of(person, modules, tallies, absences, codes, rules));
    }

    private static PersonFigures Of(
        PersonId person,
        IReadOnlyList<ModulePlan> modules,
        ILookup<(PersonId, ModuleId), Tally> tallies,
        ILookup<PersonId, MissedSession> absences,
        Dictionary<ModuleId, string> codes,
        AttendanceRules? rules
    )
    {
        var figures = modules
            .Select(module => new ModuleFigures(
                module.Id,
                module.Code,
                module.NameVi,
                module.NameEn,
                Attended.Of([.. tallies[(person, module.Id)]], module, rules)
            ))
            .ToList();
        var course = Attended.OfCourse(figures.ConvertAll(module => module.Attended));
        return new PersonFigures(
            figures,
            course,
            course.Unexcused > rules?.MaxUnexcused * course.Planned,
            [
                .. absences[person]
                    .Select(missed => new Absence(
                        missed.Session,
                        missed.Date,
                        missed.Module,
                        codes[missed.Module],
                        missed.Letters
                    )),
            ]
        );
    }

    private async Task<ILookup<(PersonId, ModuleId), Tally>> Tallies(
        CohortId cohort,
        IQueryable<PersonId> people,
        CancellationToken ct
    )
    {
        var sums = await (
            from register in db.Registers.Closed(clock)
            join mark in db.AttendanceMarks on register.SessionId equals mark.SessionId
            where register.CohortId == cohort && people.Contains(mark.PersonId)
            group mark by new
            {
                mark.PersonId,
                register.ModuleId,
                register.Kind,
            } into marks
            select new
            {
                marks.Key,
                Held = marks.Sum(mark => mark.Periods),
                Excused = marks.Sum(mark => mark.Excused),
                Unexcused = marks.Sum(mark => mark.Unexcused),
                Late = marks.Sum(mark => mark.Late),
                Longest = marks.Max(mark => mark.Periods),
            }
        ).ToListAsync(ct);
        return sums.ToLookup(
            sum => (sum.Key.PersonId, sum.Key.ModuleId),
            sum => new Tally(sum.Key.Kind, sum.Held, sum.Excused, sum.Unexcused, sum.Late, sum.Longest)
        );
    }

    private async Task<ILookup<PersonId, MissedSession>> Absences(
        CohortId cohort,
        IQueryable<PersonId> people,
        CancellationToken ct
    )
    {
        var missed = await (
            from register in db.Registers.Closed(clock)
            join mark in db.AttendanceMarks on register.SessionId equals mark.SessionId
            where register.CohortId == cohort && people.Contains(mark.PersonId) && mark.Excused + mark.Unexcused > 0
            orderby register.Date, register.SessionId
            select new MissedSession
            {
                Person = mark.PersonId,
                Session = register.SessionId,
                Date = register.Date,
                Module = register.ModuleId,
                Letters = mark.Letters,
            }
        ).ToListAsync(ct);
        return missed.ToLookup(one => one.Person);
    }

    private async Task<IReadOnlyList<ModulePlan>> Modules(
        CohortSummary cohort,
        ILookup<(PersonId, ModuleId Module), Tally> tallies,
        CancellationToken ct
    )
    {
        var planned = cohort.Curriculum is { } id ? await curricula.ModulesOf(id, ct) : [];
        var others = tallies
            .Select(tally => tally.Key.Module)
            .Distinct()
            .Except(planned.Select(module => module.Id))
            .ToList();
        return others.Count == 0 ? planned : [.. planned, .. (await curricula.Modules(others, ct)).Values];
    }

    private sealed class MissedSession
    {
        public required PersonId Person { get; init; }
        public required Timetable.Contracts.SessionId Session { get; init; }
        public required DateOnly Date { get; init; }
        public required ModuleId Module { get; init; }
        public required string Letters { get; init; }
    }
}
