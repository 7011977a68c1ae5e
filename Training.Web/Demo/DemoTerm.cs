using MediatR;
using Training.Application.Attendance;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Timetable;

namespace Training.Web.Demo;

/// <summary>
/// Lets a term go by, day by day, by the requests that instructors and offices send: registers are taken, marks entered,
/// approved and published, exams sat again.
/// </summary>
/// <param name="services">Of the program: each act has a scope and an actor of its own.</param>
/// <param name="messages">Told day by day.</param>
/// <param name="clock">Turned on by each day.</param>
/// <param name="cohort">Its code.</param>
internal sealed class DemoTerm(IServiceProvider services, DemoMessages messages, DemoClock clock, string cohort)
{
    /// <summary>So many classes have their registers taken; all of them would take minutes to load.</summary>
    private const int Registers = 2;
    private const int Seed = 2012;

    /// <summary>What people were told in these last days, they have not read yet.</summary>
    private const int UnreadDays = 5;

    /// <param name="from">The first day of the term.</param>
    /// <param name="today">The day after its last.</param>
    /// <param name="readers">The accounts that look into their inbox.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    public async Task<IReadOnlyList<Error>> Load(
        DateOnly from,
        DateOnly today,
        IReadOnlyList<UserId> readers,
        CancellationToken ct
    )
    {
        var shown = await Act("demo", new ShowCohort(cohort), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;

        var classes = view.Classes.Select(one => one.Code).ToList();
        var days = new SortedDictionary<DateOnly, List<Func<Task<IReadOnlyList<Error>>>>>();
        foreach (var (code, i) in classes.Select((code, i) => (code, i)))
        {
            var listed = await Act("demo", new ListSessions(code, from, today.AddDays(200)), ct);
            if (!listed.Succeeded(out var sessions))
                return listed.Errors;
            foreach (var session in i < Registers ? sessions.Where(one => one.Date < today) : [])
                On(session.Date, () => TakeRegister(session, ct));
            foreach (var module in sessions.GroupBy(session => session.Module))
            {
                var (over, lecturer) = (module.Max(one => one.Date), module.First().Instructors[0]);
                var marking = new DemoMarking(this, code, module.Key, lecturer, Seed + (i * 100));
                foreach (var (after, step) in marking.Steps(ct))
                    On(over.AddDays(after), step);
            }
        }
        On(today.AddDays(-UnreadDays), () => Read(readers, ct));
        foreach (var (day, acts) in days)
        {
            clock.TurnTo(day);
            foreach (var act in acts)
            {
                if (await act() is { Count: > 0 } refused)
                    return refused;
            }
            await messages.Tell(ct);
        }
        return [];

        void On(DateOnly day, Func<Task<IReadOnlyList<Error>>> act)
        {
            if (day >= today)
                return;
            if (!days.TryGetValue(day, out var acts))
                days.Add(day, acts = []);
            acts.Add(act);
        }
    }

    internal DateOnly Today => clock.Day();

    /// <summary>Sends a request in somebody's name.</summary>
    internal async Task<Result<T>> Act<T>(string who, IRequest<Result<T>> request, CancellationToken ct)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Actor = new TrustedActor(User: null, who);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, ct);
    }

    private async Task<IReadOnlyList<Error>> Read(IReadOnlyList<UserId> readers, CancellationToken ct)
    {
        await messages.Read(readers, ct);
        return [];
    }

    private async Task<IReadOnlyList<Error>> TakeRegister(BoardSession session, CancellationToken ct)
    {
        var who = session.Instructors[0];
        var shown = await Act(who, new ShowRegister(session.Id), ct);
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
        var taken = await Act(who, new TakeAttendance(session.Id, taps), ct);
        return taken.Errors.Count > 0 ? taken.Errors : (await Act(who, new ConfirmRegister(session.Id), ct)).Errors;
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
