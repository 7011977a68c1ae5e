using System.Reflection;
using Training.Application;
using Training.Infrastructure;

namespace Training.Tests.Architecture;

/// <summary>The product knows neither the web nor a database's make nor what runs its background work.</summary>
public sealed class LayerTests
{
    private static readonly string[] BelowTheProduct =
    [
        "Training.Infrastructure",
        "Training.Web",
        "Hangfire",
        "Npgsql",
        "Microsoft.Data.Sqlite",
        "Microsoft.EntityFrameworkCore.Sqlite",
        "Microsoft.EntityFrameworkCore.Relational",
        "Microsoft.AspNetCore",
    ];

    [Fact]
    public void The_application_knows_no_layer_around_it() =>
        Seen(ApplicationServices.Assembly, BelowTheProduct).ShouldBeEmpty();

    [Fact]
    public void The_infrastructure_does_not_know_the_web() =>
        Seen(typeof(InfrastructureServices).Assembly, ["Training.Web"]).ShouldBeEmpty();

    [Fact]
    public void The_rule_catches_an_assembly_that_sees_too_much() =>
        Seen(typeof(LayerTests).Assembly, BelowTheProduct).ShouldContain("Training.Infrastructure");

    private static IEnumerable<string> Seen(Assembly assembly, string[] forbidden) =>
        from reference in assembly.GetReferencedAssemblies()
        let name = reference.Name!
        where forbidden.Any(start => name.StartsWith(start, StringComparison.Ordinal))
        select name;
}
