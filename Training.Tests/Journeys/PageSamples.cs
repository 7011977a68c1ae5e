using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Training.Tests.Journeys;

/// <summary>
/// What stands in the addresses of pages, for the tests that visit every page. A page with a new route value adds a line:
/// its address as the page declares it, and how to make something for it to show.
/// </summary>
internal static class PageSamples
{
    private static readonly Dictionary<string, Func<TestApp, Task<string>>> Addresses = new()
    {
        ["error/{status:int}"] = _ => Task.FromResult("error/500"),
        ["accounts/{id}"] = async app => $"accounts/{(await app.GivenAccount([Role.Hr])).Id}",
        ["work/{id}"] = async app => $"work/{await app.GivenWork()}",
        ["people/{id}"] = async app => $"people/{await app.GivenTrainee()}",
        ["people/{id}/edit"] = async app => $"people/{await app.GivenTrainee()}/edit",
        ["classes/{code}"] = async app => $"classes/{(await app.GivenCohortAtWork()).Class}",
        ["cohorts/{code}"] = async app => $"cohorts/{(await app.GivenCohortAtWork()).Code}",
        ["cohorts/{code}/allocation"] = async app => $"cohorts/{(await app.GivenCohortAtWork()).Code}/allocation",
        ["cohorts/{code}/classes"] = async app => $"cohorts/{(await app.GivenCohortAtWork()).Code}/classes",
        ["cohorts/{code}/edit"] = async app => $"cohorts/{(await app.GivenCohortAtWork()).Code}/edit",
        ["cohorts/{code}/quotas"] = async app => $"cohorts/{(await app.GivenCohortAtWork()).Code}/quotas",
        ["imports/{id:guid}"] = async app => $"imports/{await app.GivenImport()}?show=all&columns=all",
        ["imports/{id:guid}/columns"] = async app => $"imports/{await app.GivenImport()}/columns",
    };

    /// <summary>Pages that answer a form and have nothing to look at, and the one that needs someone signed in.</summary>
    private static readonly string[] WithoutLooks = ["account"];

    /// <summary>The address of every page, with something to show on it.</summary>
    public static async Task<IReadOnlyList<string>> AllPages(this TestApp app)
    {
        var routes = app
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .GroupBy(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath)
            .Where(page => page.Key is not null)
            .Select(page =>
                page.Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).MinBy(r => r.Length)!
            )
            .Except(WithoutLooks)
            .Order(StringComparer.Ordinal);
        var addresses = new List<string>();
        foreach (var route in routes)
            addresses.Add("/" + await Address(app, route));
        return addresses;
    }

    private static Task<string> Address(TestApp app, string route) =>
        Addresses.TryGetValue(route, out var make) ? make(app)
        : route.Contains('{', StringComparison.Ordinal)
            ? throw new InvalidOperationException($"The page '{route}' needs a line in {nameof(PageSamples)}.")
        : Task.FromResult(route);

    private static async Task<WorkId> GivenWork(this TestApp app)
    {
        var id = WorkId.New(app.Clock.GetUtcNow());
        await app.Save(
            new WorkItem(id, "sample", $"sample:{id}", "{}", Lane.Upkeep, external: false, null, "Test", null)
        );
        return id;
    }
}
