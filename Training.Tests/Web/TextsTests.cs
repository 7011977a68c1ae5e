using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Training.Tests.Web;

/// <summary>Every sentence exists in both languages, every code has a sentence, and no page speaks past the texts.</summary>
public sealed partial class TextsTests
{
    private static readonly string[] Projects = ["Training.Application", "Training.Infrastructure", "Training.Web"];

    private static readonly Dictionary<string, string> Vietnamese = Sentences(name =>
        !name.EndsWith(".en", StringComparison.Ordinal)
    );
    private static readonly Dictionary<string, string> English = Sentences(name =>
        name.EndsWith(".en", StringComparison.Ordinal)
    );

    [Fact]
    public void Both_languages_have_the_same_sentences() => Vietnamese.Keys.Order().ShouldBe(English.Keys.Order());

    [Fact]
    public void Both_languages_fill_in_the_same_facts() =>
        Vietnamese
            .Where(sentence => !Facts(sentence.Value).SetEquals(Facts(English.GetValueOrDefault(sentence.Key, ""))))
            .Select(sentence => sentence.Key)
            .ShouldBeEmpty();

    [Fact]
    public void Every_code_in_the_sources_has_a_sentence() =>
        MissingIn(Sources("*.cs").Concat(Sources("*.cshtml"))).ShouldBeEmpty();

    [Fact]
    public void No_page_has_words_of_its_own() =>
        Sources("*.cshtml")
            .SelectMany(page => WordsIn(page.Text).Select(words => $"{page.Path}: {words}"))
            .ShouldBeEmpty();

    [Fact]
    public void The_rules_catch_planted_violations()
    {
        MissingIn([("planted.cs", "new(\"shell.no_such_sentence\", ErrorKind.Invalid)")])
            .ShouldBe(["planted.cs: shell.no_such_sentence"]);
        WordsIn("<p>@Model.Find(code)?.Name</p><p>@Model.Unit?.Name.Trim()</p><kbd>Esc</kbd>").ShouldBeEmpty();
        WordsIn("<p class=\"x\">Hello there</p>@T[\"shell.home\"]<b title=\"Xin chào\">@Model.Name</b>")
            .ShouldBe(["Hello there", "Xin chào"]);
    }

    private static IEnumerable<string> MissingIn(IEnumerable<(string Path, string Text)> sources)
    {
        var files = Vietnamese.Keys.Select(key => key.Split('.')[0]).ToHashSet();
        return from source in sources
            from match in Code().Matches(source.Text)
            let code = match.Groups["code"].Value
            where files.Contains(code.Split('.')[0]) && !Vietnamese.ContainsKey(code)
            select $"{source.Path}: {code}";
    }

    private static IEnumerable<string> WordsIn(string page)
    {
        var markup = Razor().Replace(page, "");
        return Shown()
            .Matches(markup)
            .Concat(Attribute().Matches(markup))
            .Select(match => match.Groups["words"].Value.Trim());
    }

    private static HashSet<string> Facts(string sentence) =>
        [.. Placeholder().Matches(sentence).Select(match => match.Groups["name"].Value)];

    private static Dictionary<string, string> Sentences(Func<string, bool> isWanted) =>
        (
            from file in Directory.GetFiles(Path.Combine(Repository.Root, "Training.Web", "Resources"), "*.resx")
            let name = Path.GetFileNameWithoutExtension(file)
            where isWanted(name)
            from data in XDocument.Load(file).Root!.Elements("data")
            select (Key: $"{name.Split('.')[0]}.{data.Attribute("name")!.Value}", data.Element("value")!.Value)
        ).ToDictionary(sentence => sentence.Key, sentence => sentence.Value);

    private static IEnumerable<(string Path, string Text)> Sources(string pattern) =>
        from project in Projects
        from file in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, project),
            pattern,
            SearchOption.AllDirectories
        )
        let path = Path.GetRelativePath(Repository.Root, file)
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        where !path.Contains("node_modules", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));

    /// <summary>A whole literal such as "cohorts.class_full"; one with {holes} is put together at run time.</summary>
    [GeneratedRegex("\"(?<code>[a-z]+\\.[a-z][a-z0-9_]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    /// <summary>What Razor takes out before the markup is read: comments, code blocks, expressions.</summary>
    [GeneratedRegex(
        """@\*.*?\*@|^@(model|page|using|inject|addTagHelper|functions).*?$|@\{.*?^\}|@[\w.]+(\[("[^"]*"|[^\]"])*\])?(\((?>[^()]+|\((?<d>)|\)(?<-d>))*\))?(\?\.[\w.]+(\((?>[^()]+|\((?<d>)|\)(?<-d>))*\))?)*|@\((?>[^()]+|\((?<d>)|\)(?<-d>))*\)""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Razor();

    /// <summary>Words between two tags, except the names that stand on keys; lines of code have signs that prose has not.</summary>
    [GeneratedRegex(
        "(?<=>)(?<!<kbd>)(?<words>[^<>{}();=]*\\p{L}{2}[^<>{}();=]*)(?=</)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shown();

    [GeneratedRegex(
        "\\s(title|aria-label|placeholder|alt|label|hint)=\"(?<words>[^\"]*\\p{L}{2}[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\{(?<name>\w+)[:|}]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
