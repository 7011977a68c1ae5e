using System.Globalization;
using System.Resources;
using Training.Application;
using Training.Application.Audit.Contracts;
using Training.Infrastructure.Persistence;
using Training.Web;

namespace Training.Tests.Audit;

/// <summary>An inspector reads what was done, not what its class is called.</summary>
public sealed class AuditWordsTests
{
    [Fact]
    public void Every_command_and_every_work_handler_has_a_word() =>
        Deeds().Where(deed => Word("deeds", deed) is null).ShouldBeEmpty();

    [Fact]
    public void Every_table_in_the_trail_has_a_word()
    {
        using var db = new SqliteDesign().CreateDbContext([]);

        db.Model.GetEntityTypes()
            .Where(type => type.IsAudited(AuditAction.Changed))
            .Select(type => type.GetTableName()!)
            .Distinct()
            .Where(table => Word("records", table) is null)
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_has_no_word_is_found() => Word("deeds", "NobodyDidThis").ShouldBeNull();

    private static IEnumerable<string> Deeds() =>
        from type in ApplicationServices.Assembly.GetTypes()
        where type is { IsAbstract: false, IsInterface: false }
        from port in type.GetInterfaces()
        where port.IsGenericType
        let open = port.GetGenericTypeDefinition()
        where open == typeof(ICommand<>) || open == typeof(IWorkHandler<>)
        select type.Name;

    private static string? Word(string file, string name) =>
        new ResourceManager($"Training.Web.Resources.{file}", typeof(Texts).Assembly).GetString(
            name,
            CultureInfo.InvariantCulture
        );
}
