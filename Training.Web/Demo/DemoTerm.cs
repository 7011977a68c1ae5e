using Training.Application.Attendance;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Timetable;

namespace Training.Web.Demo;

/// <summary>
/// Lets a term go by, day by day, by the requests that instructors and offices send: registers are taken, marks entered,
/// approved and published, exams sat again.
/// </summary>
/// <param name="hand">Sends the requests.</param>
/// <param name="messages">Read as the days go by.</param>
/// <param name="clock">Says the day.</param>
/// <param name="cohort">Its code.</param>
internal sealed class DemoTerm(DemoHand hand, DemoMessages messages, DemoClock clock, string cohort)
{
    /// <summary>So many classes have their registers taken; all of them would take minutes to load.</summary>
    private const int Registers = 2;
    private const int Seed = 2012;

    /// <summary>What people were told in these last days, they have not read yet.</summary>
    private const int UnreadDays = 5;

    /// <summary>Writes down what each day of it brings.</summary>
    /// <param name="diary">Where it is written.</param>
    /// <param name="from">The first day of the term.</param>
    /// <param name="today">The day after its last.</param>
    /// <param name="readers">The accounts that look into their inbox.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    public async Task<IReadOnlyList<Error>> Plan(
        DemoDiary diary,
        DateOnly from,
        DateOnly today,
        IReadOnlyList<UserId> readers,
        CancellationToken ct
    )
    {
        var shown = await hand.Act("demo", new ShowCohort(cohort), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;

        var classes = view.Classes.Select(one => one.Code).ToList();
        foreach (var (code, i) in classes.Select((code, i) => (code, i)))
        {
            var listed = await hand.Act("demo", new ListSessions(code, from, today.AddDays(200)), ct);
            if (!listed.Succeeded(out var sessions))
                return listed.Errors;
            foreach (var session in i < Registers ? sessions.Where(one => one.Date < today) : [])
                On(session.Date, () => TakeRegister(session, ct));
            foreach (var module in sessions.GroupBy(session => session.Module))
            {
                var (over, lecturer) = (module.Max(one => one.Date), module.First().Instructors[0]);
                var marking = new DemoMarking(hand, clock, code, module.Key, lecturer, Seed + (i * 100));
                foreach (var (after, step) in marking.Steps(ct))
                    On(over.AddDays(after), step);
            }
        }
        On(today.AddDays(-UnreadDays), () => Read(readers, ct));
        return [];

        void On(DateOnly day, Func<Task<IReadOnlyList<Error>>> act)
        {
            if (day < today)
                diary.On(day, act);
        }
    }

    private async Task<IReadOnlyList<Error>> Read(IReadOnlyList<UserId> readers, CancellationToken ct)
    {
        await messages.Read(readers, ct);
        return [];
    }

    private async Task<IReadOnlyList<Error>> TakeRegister(BoardSession session, CancellationToken ct)
    {
        var who = session.Instructors[0];
        var shown = await hand.Act(who, new ShowRegister(session.Id), ct);
        if (!shown.Succeeded(out var register))
            return shown.Errors;

        var chance = new Random((Seed * 31) + session.Date.DayNumber + session.Begins.Hour);
        List<Tap> taps =
        [
            .. from line in register.Lines
            let letters = Letters(chance.NextDouble(), register.Periods)
            where letters is not null
            select new Tap(line.Person, letters),
        ];
        var taken = await hand.Act(who, new TakeAttendance(session.Id, taps), ct);
        return taken.Errors.Count > 0
            ? taken.Errors
            : (await hand.Act(who, new ConfirmRegister(session.Id), ct)).Errors;
    }

    /// <summary>Null: present like nearly everybody.</summary>
    private static string? Letters(double chance, int periods) =>
        chance switch
        {
            < 0.012 => new string('E', periods),
            < 0.018 => new string('U', periods),
            < 0.034 => "L" + new string('P', periods - 1),
            < 0.040 => new string('P', periods - 1) + "D",
            _ => null,
        };
}
