using System.Globalization;
using Training.Application.Access.Contracts;
using Training.Application.Assessment.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Assessment.Facts;

/// <summary>
/// A mark of somebody was published. The mark itself is not said: the message leads to where it stands. Published anew
/// after a correction, those are told whose mark is another.
/// </summary>
[Tells(FactKind.ResultsPublished)]
internal sealed class ResultsPublished(IPublishedMarks marks, IPeopleDirectory people, ICurricula curricula) : IFact
{
    public async Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct)
    {
        var sheet = GradeSheetId.From(Guid.Parse(of));
        var marked = await Marked(sheet).ToListAsync(ct);
        return marked.ConvertAll(one => new Telling(one.Account, Role.Trainee, Key(sheet, one.Number)));
    }

    public async Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    )
    {
        var (sheet, number) = Read(key);
        var ids = readers.Select(reader => reader.Id).ToList();
        var marked = await Marked(sheet)
            .Where(one => one.Number == number && ids.Contains(one.Account))
            .ToDictionaryAsync(one => one.Account, ct);
        if (marked.Count == 0)
            return new Dictionary<UserId, FactWords>();

        var of = marked.Values.First();
        var module = (await curricula.Modules([of.Module], ct))[of.Module];
        var part = module.Assessment.Single(one => one.Code == of.Component);
        return readers
            .Where(reader => marked.ContainsKey(reader.Id))
            .ToDictionary(reader => reader.Id, reader => Say(module, part, reader.Language));
    }

    private static FactWords Say(ModulePlan module, AssessmentPart part, string language) =>
        new(
            new Dictionary<string, string>
            {
                ["module"] = language == "en" ? module.NameEn : module.NameVi,
                ["part"] = language == "en" ? part.NameEn : part.NameVi,
            },
            "/results"
        );

    private IQueryable<Marked> Marked(GradeSheetId sheet) =>
        from mark in marks.All
        where mark.SheetId == sheet
        join person in people.All on mark.PersonId equals person.Id
        where person.Account != null
        select new Marked
        {
            Account = person.Account!.Value,
            Module = mark.ModuleId,
            Component = mark.Component,
            Number = mark.Number,
        };

    private static string Key(GradeSheetId sheet, int number) => $"{sheet}:{number}";

    private static (GradeSheetId Sheet, int Number) Read(string key) =>
        (
            GradeSheetId.From(Guid.Parse(key.AsSpan(0, key.IndexOf(':', StringComparison.Ordinal)))),
            int.Parse(key.AsSpan(key.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture)
        );
}

/// <summary>Somebody with a mark of a sheet that is published.</summary>
internal sealed class Marked
{
    public required UserId Account { get; init; }
    public required ModuleId Module { get; init; }
    public required string Component { get; init; }
    public required int Number { get; init; }
}

/// <summary>What is published changed; whoever is to be told of it is found out when it is told.</summary>
[RunsIn(Lane.Messages)]
internal sealed class TellPublishedMarksHandler(IWorkQueue queue, TimeProvider clock)
    : IWorkHandler<PublishedMarksChanged>
{
    public async Task<Result<Progress>> Handle(PublishedMarksChanged work, CancellationToken ct)
    {
        var key = $"results:{Guid.CreateVersion7(clock.GetUtcNow())}";
        await queue.Enqueue(new FactHappened(FactKind.ResultsPublished, $"{work.Sheet}", Plan: work.Telling), key, ct);
        return Progress.Complete;
    }
}
