using System.Globalization;
using System.Resources;
using Training.Application;
using Training.Infrastructure.Work;

namespace Training.Tests.Architecture;

public sealed class WorkKindTests
{
    private static readonly IReadOnlyList<WorkKind> Kinds = new WorkCatalogue(ApplicationServices.Assembly).Kinds;

    [Fact]
    public void Every_kind_of_work_has_a_name_of_its_own_and_a_lane()
    {
        Kinds.ShouldNotBeEmpty();
        Kinds.Select(kind => kind.Name).ShouldBeUnique();
        Kinds.ShouldAllBe(kind => Enum.IsDefined(kind.Lane));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_kind_of_work_is_named_in_both_languages(string language)
    {
        var texts = new ResourceManager("Training.Web.Resources.work", typeof(Training.Web.Texts).Assembly);
        var culture = CultureInfo.GetCultureInfo(language == "vi" ? "" : language);

        Kinds
            .Select(kind => $"kind.{kind.Name}")
            .Where(key =>
                texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString(key) is null
            )
            .ShouldBeEmpty("each kind of work needs a text in work.resx and work.en.resx");
    }
}
