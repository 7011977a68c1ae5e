using Training.Application.Assessment.Results;
using Training.Application.Common.Spreadsheets;

namespace Training.Web.Pages.Results;

/// <summary>Results as workbooks, with the figures that the pages show.</summary>
internal static class ResultSheets
{
    public static SheetExport Of(ClassResults view, Texts texts) =>
        new(
            view.Class.Code,
            [
                new(texts["results.number"], 6),
                new(texts["results.full_name"], 28),
                .. Modules(view).Select(module => new SheetColumn(module.Code, 10)),
                new(texts["results.average"], 12),
                new(texts["results.class"], 14),
                new(texts["results.rank"], 8),
            ],
            view.People.Select(
                    IReadOnlyList<object?> (person, i) =>
                        [
                            i + 1,
                            person.FullName,
                            .. person.Result.Modules.Select(module => Score(module, texts)),
                            person.Result.Average,
                            person.Result.Classification is { } classed ? texts.Class(classed.Class) : null,
                            person.Rank,
                        ]
                )
                .ToAsyncEnumerable()
        );

    /// <summary>One trainee, a line for each module with every sitting, and below them what follows (RST-05).</summary>
    public static SheetExport Transcript(ResultView view, CourseResult result, Texts texts)
    {
        var lines = result.Modules.Select(
            IReadOnlyList<object?> (module) =>
                [
                    module.Module.Code,
                    ResultWords.Name(module.Module),
                    module.Module.Periods,
                    string.Join(
                        " · ",
                        module.Parts.Select(part => $"{part.Part.Code} {part.Part.Weight}%: {texts.Attempts(part)}")
                    ),
                    Score(module, texts),
                    texts.Word("results", module.Standing),
                ]
        );
        IReadOnlyList<object?>[] sums =
        [
            [null, view.FullName, null, view.Class, null, null],
            [
                null,
                texts["results.average"],
                null,
                texts["results.by_rules", ("rules", result.RuleSet)],
                result.Average,
                null,
            ],
            [
                null,
                texts["results.class"],
                null,
                result.Final ? null : texts["results.not_final", ("count", result.Modules.Count - result.Passed)],
                null,
                result.Classification is { } classed ? texts.Class(classed.Class) : null,
            ],
        ];
        return new(
            texts["results.transcript"],
            [
                new(texts["results.module_code"], 10),
                new(texts["results.module"], 44),
                new(texts["results.periods"], 8),
                new(texts["results.attempts"], 60),
                new(texts["results.module_total"], 12),
                new(texts["results.standing"], 18),
            ],
            lines.Concat(sums).ToAsyncEnumerable()
        );
    }

    private static IEnumerable<ModuleTaught> Modules(ClassResults view) =>
        view.People is [var first, ..] ? first.Result.Modules.Select(module => module.Module) : [];

    private static object? Score(ModuleResult module, Texts texts) =>
        module.Standing == ModuleStanding.Exempt ? texts["results.exempt_mark"] : module.Score;
}
