using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Training.Application.Common;

namespace Training.Web.Observability;

internal static class OpenTelemetrySetup
{
    /// <summary>Traces and metrics go out by OTLP where the standard variable says where to; otherwise nothing is measured.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return builder;

        builder
            .Services.AddOpenTelemetry()
            .WithTracing(traces =>
                traces
                    .AddSource(Telemetry.Name)
                    .AddAspNetCoreInstrumentation(http =>
                        // An address may carry a token; the route says enough.
                        http.EnrichWithHttpResponse = (span, _) =>
                            span.SetTag("url.path", null).SetTag("url.query", null)
                    )
                    .AddNpgsql()
                    .AddOtlpExporter()
            )
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name).AddAspNetCoreInstrumentation().AddOtlpExporter());
        return builder;
    }
}
