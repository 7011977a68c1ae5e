namespace Training.Web.Api;

/// <summary>The endpoints of one capability, in a file of its own. It is found by its type, not registered.</summary>
internal interface IApi
{
    /// <param name="api">Everything under <c>/api/v1</c>.</param>
    static abstract void Map(RouteGroupBuilder api);
}

internal static class TrainingApi
{
    public static RouteGroupBuilder MapTrainingApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        foreach (var type in typeof(IApi).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IApi)) && t.IsClass))
            type.GetMethod(nameof(IApi.Map))!.Invoke(obj: null, [api]);
        return api;
    }
}
