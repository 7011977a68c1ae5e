using System.Globalization;
using Training.Application.Common.Spreadsheets;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Curriculum.Workbook;

/// <summary>Reads the sheets of a workbook as a content, and finds for everything that is wrong with it the cell where it stands.</summary>
internal sealed class WorkbookContent
{
    private readonly Dictionary<ContentPart, WorkbookTable> _tables = [];
    private readonly List<WorkbookProblem> _problems = [];
    private readonly ILookup<string, SheetRow> _lessons;
    private readonly ILookup<string, SheetRow> _parts;

    public WorkbookContent(ISheetReader reader, Stream file, SheetFile about)
    {
        foreach (var part in Enum.GetValues<ContentPart>())
            _tables[part] = WorkbookTable.Read(reader, file, about, part, _problems);
        _lessons = ByModule(ContentPart.Lesson);
        _parts = ByModule(ContentPart.Assessment);
        Content = new CurriculumContent(
            Head("NameVi"),
            Head("NameEn"),
            Head("LegalBasis"),
            [.. Read(ContentPart.Block, (block, row) => new Block(block("Letter"), block("NameVi"), block("NameEn")))],
            [.. Read(ContentPart.Module, Module)]
        ).Clean();
        if (_problems.TrueForAll(problem => problem.Row > 0)) // or every line would be blamed for a sheet that is not there
            Judge();
    }

    public string Code => Common.Code.Clean(Head("Code"));

    public CurriculumContent Content { get; }

    public IReadOnlyList<WorkbookProblem> Problems => _problems;

    private SheetRow? HeadRow => _tables[ContentPart.Curriculum].Rows is [var row, ..] ? row : null;

    private string Head(string field) => HeadRow is { } row ? _tables[ContentPart.Curriculum].Text(row, field) : "";

    private ILookup<string, SheetRow> ByModule(ContentPart part) =>
        _tables[part].Rows.ToLookup(row => Common.Code.Clean(_tables[part].Text(row, "Module")));

    private IEnumerable<T> Read<T>(ContentPart part, Func<Func<string, string>, SheetRow, T> read) =>
        _tables[part].Rows.Select(row => read(field => _tables[part].Text(row, field), row));

    private ModuleContent Module(Func<string, string> module, SheetRow row)
    {
        var code = Common.Code.Clean(module("Code"));
        return new(
            module("Block"),
            code,
            module("NameVi"),
            module("NameEn"),
            [.. _lessons[code].Select(Lesson)],
            Several(module("Prerequisites")),
            [.. Several(module("RoomNeeds")).Select(need => Feature(need, row))],
            [.. _parts[code].Select(Part)]
        );
    }

    private LessonPlan Lesson(SheetRow row)
    {
        var table = _tables[ContentPart.Lesson];
        return new(
            0,
            OneOf(WorkbookWords.Kinds, ContentPart.Lesson, row, "Kind"),
            table.Text(row, "TitleVi"),
            table.Text(row, "TitleEn"),
            Number(ContentPart.Lesson, row, "Periods")
        );
    }

    private AssessmentPart Part(SheetRow row)
    {
        var table = _tables[ContentPart.Assessment];
        return new(
            table.Text(row, "Code"),
            table.Text(row, "NameVi"),
            table.Text(row, "NameEn"),
            Number(ContentPart.Assessment, row, "Weight"),
            OneOf(WorkbookWords.PartKinds, ContentPart.Assessment, row, "Kind")
        );
    }

    private RoomFeature Feature(string text, SheetRow row)
    {
        var found = WorkbookWords.Features.FirstOrDefault(feature => feature.Value.Is(text));
        if (found.Value is null)
        {
            var known = WorkbookWords.All(WorkbookWords.Features);
            Blame(ContentPart.Module, row, "RoomNeeds", CurriculumErrors.FeatureUnknown.With("features", known));
        }
        return found.Key;
    }

    private T OneOf<T>(IReadOnlyDictionary<T, Word> words, ContentPart part, SheetRow row, string field)
        where T : struct
    {
        var found = words.FirstOrDefault(word => word.Value.Is(_tables[part].Text(row, field)));
        if (found.Value is null)
            Blame(part, row, field, CurriculumErrors.KindUnknown.With("kinds", WorkbookWords.All(words)));
        return found.Key;
    }

    private int Number(ContentPart part, SheetRow row, string field)
    {
        var text = _tables[part].Text(row, field);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;

        Blame(part, row, field, CurriculumErrors.NotANumber);
        return 0;
    }

    private static string[] Several(string text) =>
        text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Judge()
    {
        var unread = _problems.Select(problem => (problem.Sheet, problem.Row, problem.Column)).ToHashSet();
        if (!Common.Code.IsCode(Code))
            Blame(ContentPart.Curriculum, HeadRow, "Code", CurriculumErrors.CodeMalformed);
        foreach (var part in new[] { ContentPart.Lesson, ContentPart.Assessment })
        {
            var modules = Content.Modules.Select(module => module.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var row in ByModule(part).Where(group => !modules.Contains(group.Key)).SelectMany(group => group))
                Blame(part, row, "Module", CurriculumErrors.ModuleNotListed);
        }
        // What could not be read at all is not also out of range.
        _problems.AddRange(
            CurriculumRules
                .Check(Content)
                .Select(flaw => _tables[flaw.Part].Problem(RowOf(flaw), flaw.Error.Field ?? "", flaw.Error))
                .Where(problem => !unread.Contains((problem.Sheet, problem.Row, problem.Column)))
        );
    }

    private SheetRow? RowOf(Flaw flaw) =>
        flaw.Part switch
        {
            ContentPart.Curriculum => HeadRow,
            ContentPart.Lesson => _lessons[Content.Modules[flaw.Item].Code].ElementAt(flaw.Line),
            ContentPart.Assessment => _parts[Content.Modules[flaw.Item].Code].ElementAt(flaw.Line),
            _ => _tables[flaw.Part].Rows[flaw.Item],
        };

    private void Blame(ContentPart part, SheetRow? row, string field, Error error) =>
        _problems.Add(_tables[part].Problem(row, field, error));
}
