using MediatR;
using Training.Application.Common;

namespace Training.Web.Demo;

/// <summary>The cohort whose courses are on: a school to be taught in, accounts to try, a timetable, and a term that went by.</summary>
/// <param name="term">Null where the timetable stays a draft, by which nobody is taught.</param>
internal sealed class DemoTaught(ISender sender, DemoPeople people, DemoTimetable timetable, DemoTerm? term)
{
    /// <summary>Of the cohort that is taught.</summary>
    public const string Cohort = "K1";

    private const int Seed = 2012;

    private static readonly Task<IReadOnlyList<Error>> NothingTaught = Task.FromResult<IReadOnlyList<Error>>([]);

    public void Enter(DemoDiary diary, DateOnly opensOn, DateOnly today, CancellationToken ct)
    {
        diary.On(opensOn.AddDays(-13), () => new DemoSchool(sender, Seed).Load(ct), "sites, rooms and instructors");
        diary.On(opensOn.AddDays(-12), () => timetable.Plan(ct), "planning the timetable");
        diary.On(opensOn.AddDays(-11), () => people.Load($"{Cohort}-01", today, ct), "accounts to try");
        if (term is not null)
            diary.On(opensOn.AddDays(-7), () => timetable.Publish(ct));
        diary.On(
            opensOn,
            () => term?.Plan(diary, opensOn, today, people.Accounts, ct) ?? NothingTaught,
            $"{Cohort} is taught: registers, marks, results"
        );
    }
}
