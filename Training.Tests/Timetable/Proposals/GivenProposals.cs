using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Solving;

namespace Training.Tests.Timetable.Proposals;

internal static class GivenProposals
{
    /// <summary>All that the school's class misses of its module, within three weeks, on mornings and afternoons.</summary>
    public static GenerationWish Wish(this GivenSchool school, long moves = 100_000) =>
        new(
            [school.Class],
            [school.Module],
            school.Opens,
            school.Opens.AddDays(20),
            [
                .. from day in Enum.GetValues<DayOfWeek>()
                from part in new[] { DayPart.Morning, DayPart.Afternoon }
                select new WeeklyHalfDay(day, part),
            ],
            new SearchSettings(Seed: 1, moves, new SoftWeights())
        );

    public static async Task<ProposalId> GivenSearch(this TestApp app, GivenSchool school, GenerationWish wish)
    {
        var begun = await app.Send(new StartGeneration(await app.CodeOf(school.Cohort), wish));
        begun.Errors.ShouldBeEmpty();
        return begun.Succeeded(out var id) ? id : default;
    }

    public static async Task<ProposalView> Show(this TestApp app, ProposalId id)
    {
        (await app.Send(new ShowProposal(id))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }
}
