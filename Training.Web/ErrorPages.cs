namespace Training.Web;

/// <summary>A fault or a bare status becomes a page that says what happened and what to do; the API gets problem details.</summary>
internal static class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) =>
        app.UseExceptionHandler("/error/500")
            .UseStatusCodePagesWithReExecute("/error/{0}")
            .UseWhen(
                http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
                api => api.UseExceptionHandler().UseStatusCodePages()
            );
}
