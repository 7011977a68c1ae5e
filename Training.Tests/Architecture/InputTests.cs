using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application;

namespace Training.Tests.Architecture;

/// <summary>
/// Nothing that a browser or a program sends is read into a row of the database, so that nobody sets a column that no form
/// shows (ASVS 15.3.3); and no answer is an aggregate, so that none shows more than its page (15.3.1).
/// </summary>
public sealed class InputTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task No_form_and_no_request_is_read_into_a_row()
    {
        var rows = await app.Db(db =>
            Task.FromResult(db.Model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType).ToHashSet())
        );
        var inputs = (await app.AllEndpoints())
            .SelectMany(endpoint =>
                Of(endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>())
                    .Append(endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType)
            )
            .OfType<Type>()
            .Concat(Requests());

        inputs.Where(input => Parts(input).Any(rows.Contains)).ShouldBeEmpty();
    }

    [Fact]
    public void No_answer_is_an_aggregate() =>
        Requests()
            .Where(request =>
                request.GetInterfaces().SelectMany(Parts).Any(part => part.IsAssignableTo(typeof(AggregateRoot)))
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_rules_catch_planted_violations()
    {
        Parts(typeof(Planted)).ShouldContain(typeof(Account));
        typeof(Planted).GetInterfaces().SelectMany(Parts).ShouldContain(typeof(Account));
    }

    private static IEnumerable<Type> Requests() =>
        ApplicationServices
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IBaseRequest)) && type.IsClass);

    private static IEnumerable<Type?> Of(CompiledPageActionDescriptor? page) =>
        page is null
            ? []
            :
            [
                .. page.BoundProperties.Select(property => property.ParameterType),
                .. page.HandlerMethods.SelectMany(handler => handler.Parameters).Select(p => p.ParameterType),
            ];

    /// <summary>A type, and what it is made of as far as it is ours.</summary>
    private static HashSet<Type> Parts(Type type)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>([type]);
        while (open.TryPop(out var part))
        {
            if (!found.Add(part))
                continue;
            foreach (var argument in part.GenericTypeArguments)
                open.Push(argument);
            if (part.Namespace?.StartsWith("Training.", StringComparison.Ordinal) is not true)
                continue;
            foreach (var property in part.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                open.Push(property.PropertyType);
        }
        return found;
    }

    [Requires(Permission.ManageAccounts)]
    private sealed record Planted(Account Row) : IQuery<IReadOnlyList<Account>>;
}
