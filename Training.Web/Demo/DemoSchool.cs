using MediatR;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Instructors;
using Training.Application.Timetable.Places;
using Training.Infrastructure.Seeding.Demo;

namespace Training.Web.Demo;

/// <summary>Sites, rooms and instructors of a demonstration, by the requests that the pages of the academic office send.</summary>
internal sealed class DemoSchool(ISender sender, int seed)
{
    public async Task<IReadOnlyList<Error>> Load(CancellationToken ct)
    {
        var sites = new List<SiteId>();
        foreach (var site in SchoolGenerator.Sites)
        {
            var added = await sender.Send(new AddSite(site), ct);
            if (!added.Succeeded(out var id))
                return added.Errors;
            sites.Add(id);
        }

        var travel = await sender.Send(new SetTravel([new(sites[0], sites[1], SchoolGenerator.Travel)]), ct);
        if (travel.Errors.Count > 0)
            return travel.Errors;
        foreach (var room in sites.SelectMany((site, i) => SchoolGenerator.RoomsOf(site, main: i == 0)))
        {
            if (await sender.Send(new AddRoom(room), ct) is { Errors: { Count: > 0 } refused })
                return refused;
        }
        return await People(ct);
    }

    private async Task<IReadOnlyList<Error>> People(CancellationToken ct)
    {
        var taught = await sender.Send(new ListTeachableModules(), ct);
        if (!taught.Succeeded(out var modules))
            return taught.Errors;

        foreach (var instructor in SchoolGenerator.People(seed, [.. modules.Select(module => module.Code)]))
        {
            if (await sender.Send(new AddInstructor(instructor), ct) is { Errors: { Count: > 0 } refused })
                return refused;
        }
        return [];
    }
}
