using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Whose schedule some changes concern: those who are in the class on the day before or after, and who teach.</summary>
internal sealed class Affected
{
    private readonly Dictionary<(ClassId, DateOnly), IReadOnlyList<Trainee>> _present = [];
    private readonly ILookup<ClassId, Trainee> _trainees;
    private readonly IReadOnlyDictionary<InstructorId, AffectedPerson> _instructors;

    public Affected(
        IReadOnlyList<SessionChange> changes,
        ILookup<ClassId, Trainee> trainees,
        IReadOnlyDictionary<InstructorId, AffectedPerson> instructors,
        IReadOnlyDictionary<ClassId, string> classes
    )
    {
        (_trainees, _instructors) = (trainees, instructors);
        var present = changes.SelectMany(TraineesOf).ToHashSet();
        var concerned = trainees.SelectMany(one => one).Where(present.Contains).ToList(); // by name
        var once = concerned.DistinctBy(trainee => trainee.Person).ToList();
        Lines =
        [
            .. changes.Select(change => new ChangeLine(
                change.Id,
                change.Before,
                change.After,
                TraineesOf(change).Select(trainee => trainee.Person).Distinct().Count(),
                InstructorsOf(change)
            )),
        ];
        People =
        [
            .. instructors.Values,
            .. once.Select(one => new AffectedPerson(one.Name, one.Account, one.Person, Instructor: null)),
        ];
        Summary = new(
            once.Count,
            [
                .. concerned
                    .GroupBy(trainee => trainee.Class)
                    .Select(group => new AffectedClass(
                        classes[group.Key],
                        [.. group.Select(one => one.Name).Distinct()]
                    ))
                    .OrderBy(one => one.Code, StringComparer.Ordinal),
            ],
            [.. instructors.Values.Select(who => who.Name).Order(StringComparer.Ordinal)]
        );
    }

    public IReadOnlyList<ChangeLine> Lines { get; }
    public AffectedPeople Summary { get; }
    public IReadOnlyList<AffectedPerson> People { get; }

    /// <summary>The names of those whom some of the changes concern and who have an account, so that they can be told.</summary>
    public IReadOnlyList<string> ReachedBy(IReadOnlyCollection<SessionChange> some)
    {
        var teaching = some.SelectMany(change => change.Sides)
            .SelectMany(side => side.Instructors)
            .Select(one => new InstructorId(one.Id))
            .ToHashSet();
        var present = some.SelectMany(TraineesOf).Select(trainee => trainee.Person).ToHashSet();
        return
        [
            .. People
                .Where(who => who.Account is not null)
                .Where(who => who.Instructor is { } id ? teaching.Contains(id) : present.Contains(who.Person!.Value))
                .Select(who => who.Name),
        ];
    }

    private IReadOnlyList<string> InstructorsOf(SessionChange change) =>
        [
            .. change
                .Sides.SelectMany(side => side.Instructors)
                .Select(one => _instructors[new(one.Id)].Name)
                .Distinct(StringComparer.Ordinal),
        ];

    private IEnumerable<Trainee> TraineesOf(SessionChange change) =>
        change.Sides.SelectMany(side => side.Classes.SelectMany(one => Present(new(one.Id), side.Date)));

    private IReadOnlyList<Trainee> Present(ClassId id, DateOnly day)
    {
        if (!_present.TryGetValue((id, day), out var there))
            _present[(id, day)] = there = [.. _trainees[id].Where(trainee => trainee.IsThere(day))];
        return there;
    }
}
