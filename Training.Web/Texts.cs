using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Training.Application.Common;
using Training.Application.Curriculum.Rules;
using Training.Application.Work.Contracts;
using Training.Web.Pages.Cohorts;
using Training.Web.Pages.Rules;

namespace Training.Web;

/// <summary>
/// The sentences of the interface in the language of the request. The part of a code before its first dot names the file
/// in <c>Resources</c>: <c>cohorts.class_full</c> is <c>class_full</c> in <c>cohorts.resx</c> (Vietnamese) and
/// <c>cohorts.en.resx</c>. A placeholder is <c>{name}</c>, <c>{name:n0}</c>, or <c>{name|row|rows}</c> by number.
/// </summary>
public sealed partial class Texts
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Files = new();

    public string this[string code, params IReadOnlyList<(string Name, object? Value)> facts] =>
        Fill(Sentence(code), facts);

    public string Of(Error error) => Fill(Sentence(error.Code), Pairs(error.Code, error.Facts));

    public string Of(Remark remark) => Fill(Sentence(remark.Code), Pairs(remark.Code, remark.Facts));

    public string Of(Finding finding) => Fill(Sentence(finding.Code), Pairs(finding.Code, finding.Facts));

    private List<(string, object?)> Pairs(string code, IReadOnlyList<Fact> facts) =>
        [.. facts.Select(fact => (fact.Name, Said(code, fact.Value)))];

    /// <summary>A value of an enum is said by its word in the file of the sentence.</summary>
    private object? Said(string code, object? value) =>
        value switch
        {
            Enum word => this.Word(code[..code.IndexOf('.', StringComparison.Ordinal)], word),
            RuleField field => this.Label(field),
            Error flaw => Of(flaw), // one sentence says where, the other what
            InBothLanguages name => CohortWords.Named(name.Vi, name.En),
            _ => value,
        };

    /// <summary>For words of data, of which not every one has a translation.</summary>
    public string? Known(string code) => Sentence(code) is var sentence && sentence == code ? null : sentence;

    /// <summary>A code without a sentence shows itself; a test finds it before a person does.</summary>
    private static string Sentence(string code)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return code;
        var file = Files.GetOrAdd(code[..dot], name => new($"Training.Web.Resources.{name}", typeof(Texts).Assembly));
        return file.GetString(code[(dot + 1)..], CultureInfo.CurrentUICulture) ?? code;
    }

    internal static string Fill(string sentence, IReadOnlyList<(string Name, object? Value)> facts) =>
        facts.Count == 0
            ? sentence
            : Placeholder()
                .Replace(
                    sentence,
                    match =>
                    {
                        var name = match.Groups["name"].Value;
                        var value = facts.FirstOrDefault(fact => fact.Name == name).Value;
                        if (match.Groups["one"].Success)
                        {
                            var number = Convert.ToString(value, CultureInfo.InvariantCulture);
                            return match.Groups[number == "1" ? "one" : "many"].Value;
                        }

                        var format = match.Groups["format"].Value;
                        return value is IFormattable formatted
                            ? formatted.ToString(format.Length == 0 ? null : format, CultureInfo.CurrentCulture)
                            : value?.ToString() ?? "";
                    }
                );

    [GeneratedRegex(
        @"\{(?<name>\w+)(?:\:(?<format>[^}|]+)|\|(?<one>[^|}]*)\|(?<many>[^}]*))?\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Placeholder();
}
