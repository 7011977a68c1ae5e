using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Tests.Timetable.Solving.Capacity;

/// <summary>A problem put together piece by piece: weeks of ten half-days from Monday of week 12 of 2025.</summary>
internal sealed class PlanDraft
{
    public static readonly DateOnly Monday = new(2025, 3, 17);

    private readonly List<HalfDay> _slots;
    private readonly List<PlanClass> _classes = [];
    private readonly List<PlanInstructor> _instructors = [];
    private readonly List<PlanRoom> _rooms = [];
    private readonly List<PlanCourse> _courses = [];
    private readonly List<PlanRun> _runs = [];
    private readonly List<ClassPair> _apart = [];

    public PlanDraft(int weeks) =>
        _slots = [
            .. Enumerable
                .Range(0, weeks * 5)
                .Select(day => Monday.AddDays(day / 5 * 7 + day % 5))
                .SelectMany(day => new[] { DayPart.Morning, DayPart.Afternoon }.Select(part => new HalfDay(day, part))),
        ];

    public int Slots => _slots.Count;

    public IReadOnlyList<int> Afternoons => [.. Enumerable.Range(0, Slots).Where(slot => slot % 2 == 1)];

    public int Class(
        string code,
        int heads = 30,
        IReadOnlyList<int>? closed = null,
        IReadOnlyList<int>? taken = null
    ) => Add(_classes, new PlanClass(Id(_classes.Count), code, heads, closed ?? [], taken ?? []));

    public int Teacher(
        string name,
        IReadOnlyList<int>? away = null,
        int max = 1000,
        IReadOnlyDictionary<DateOnly, int>? load = null
    ) =>
        Add(
            _instructors,
            new PlanInstructor(
                Id(_instructors.Count),
                name,
                away ?? [],
                Unwanted: [],
                max,
                load ?? new Dictionary<DateOnly, int>()
            )
        );

    public int Room(
        string code,
        int capacity = 40,
        IReadOnlyList<RoomFeature>? has = null,
        IReadOnlyList<int>? taken = null
    ) => Add(_rooms, new PlanRoom(Id(_rooms.Count), code, Guid.Empty, capacity, has ?? [], taken ?? []));

    public int Course(int @class, string module, params IReadOnlyList<int> teachers) =>
        Add(_courses, new PlanCourse(@class, Guid.Empty, module, teachers));

    /// <param name="needs">What the room must have; null: no room is needed.</param>
    public int Run(
        int course,
        int sessions,
        IReadOnlyList<RoomFeature>? needs = null,
        IReadOnlyList<int>? after = null,
        int earliest = 0,
        int? latest = null,
        int periods = 4
    ) =>
        Add(
            _runs,
            new PlanRun(
                course,
                [.. Enumerable.Repeat(new PlanLesson(Lesson: null, periods), sessions)],
                needs is not null,
                needs ?? [],
                after ?? [],
                earliest,
                latest ?? Slots - 1
            )
        );

    public void Apart(int one, int other) => _apart.Add(new(one, other));

    public PlanProblem Problem() =>
        new()
        {
            Slots = _slots,
            Classes = _classes,
            Instructors = _instructors,
            Rooms = _rooms,
            Courses = _courses,
            Runs = _runs,
            Apart = _apart,
        };

    private static int Add<T>(List<T> list, T one)
    {
        list.Add(one);
        return list.Count - 1;
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
